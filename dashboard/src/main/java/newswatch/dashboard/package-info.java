@NullMarked
package newswatch.dashboard;

import org.jspecify.annotations.NullMarked;
