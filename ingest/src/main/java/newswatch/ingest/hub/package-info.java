/**
 * WebSub (W3C, 2018): hubs tell when a feed has news, so that it need not be asked in vain. Start at
 * {@link newswatch.ingest.hub.HubDesk}. A push is only a hint: the feed is then asked as ever, politely, and the body
 * of the push is not trusted. Without a lease, or where a hub breaks its promise, polling goes on as before.
 */
@NullMarked
package newswatch.ingest.hub;

import org.jspecify.annotations.NullMarked;
