/** Who and what a text speaks of, each with one identity. */
@NullMarked
package newswatch.analysis.entity;

import org.jspecify.annotations.NullMarked;
