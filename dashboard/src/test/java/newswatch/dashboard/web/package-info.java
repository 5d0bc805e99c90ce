/** Tests, and what they need. */
@NullMarked
package newswatch.dashboard.web;

import org.jspecify.annotations.NullMarked;
