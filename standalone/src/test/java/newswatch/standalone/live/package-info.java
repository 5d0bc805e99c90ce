@NullMarked
package newswatch.standalone.live;

import org.jspecify.annotations.NullMarked;
