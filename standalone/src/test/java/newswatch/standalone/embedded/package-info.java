@NullMarked
package newswatch.standalone.embedded;

import org.jspecify.annotations.NullMarked;
