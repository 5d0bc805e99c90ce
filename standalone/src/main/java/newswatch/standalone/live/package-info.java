/** The commands that run Newswatch or speak to one that runs. */
@NullMarked
package newswatch.standalone.live;

import org.jspecify.annotations.NullMarked;
