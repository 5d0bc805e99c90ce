@NullMarked
package newswatch.standalone.story;

import org.jspecify.annotations.NullMarked;
