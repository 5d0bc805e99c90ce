package newswatch.analysis.entity;

import newswatch.analysis.entity.Entity.MentionKind;
import newswatch.analysis.text.Span;

/**
 * One mention, before all mentions are put together.
 *
 * @param first index of its first token
 * @param end index one past its last token
 */
record Finding(int first, int end, Span span, KnownEntity entity, MentionKind kind) {

    boolean overlaps(Finding other) {
        return first < other.end && other.first < end;
    }

    int length() {
        return end - first;
    }
}
