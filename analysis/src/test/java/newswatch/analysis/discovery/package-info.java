@NullMarked
package newswatch.analysis.discovery;

import org.jspecify.annotations.NullMarked;
