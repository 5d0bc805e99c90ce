@NullMarked
package newswatch.analysis.rights;

import org.jspecify.annotations.NullMarked;
