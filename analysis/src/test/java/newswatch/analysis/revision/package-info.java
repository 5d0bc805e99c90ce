@NullMarked
package newswatch.analysis.revision;

import org.jspecify.annotations.NullMarked;
