@NullMarked
package newswatch.standalone.issue;

import org.jspecify.annotations.NullMarked;
