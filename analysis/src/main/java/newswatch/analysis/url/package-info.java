/** Addresses: one form for one page, and the ids made of it. */
@NullMarked
package newswatch.analysis.url;

import org.jspecify.annotations.NullMarked;
