/** What owners write for people about the use of their texts by machines. */
@NullMarked
package newswatch.analysis.rights;

import org.jspecify.annotations.NullMarked;
