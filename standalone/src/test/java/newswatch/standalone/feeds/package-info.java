@NullMarked
package newswatch.standalone.feeds;

import org.jspecify.annotations.NullMarked;
