@NullMarked
package newswatch.standalone.gazetteer;

import org.jspecify.annotations.NullMarked;
