/** German word forms: base forms, word classes, case, from the unmodified german-pos-dict; classes of English forms. */
@NullMarked
package newswatch.analysis.morphology;

import org.jspecify.annotations.NullMarked;
