/**
 * The web server: page, JSON API and server-sent events. Start at {@link newswatch.dashboard.web.WebServer}. It answers
 * GET requests only, and only those that name it by one of its own host names, so that no foreign page can read it
 * through a browser.
 */
@NullMarked
package newswatch.dashboard.web;

import org.jspecify.annotations.NullMarked;
