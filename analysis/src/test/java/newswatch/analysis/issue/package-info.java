@NullMarked
package newswatch.analysis.issue;

import org.jspecify.annotations.NullMarked;
