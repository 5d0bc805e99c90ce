package newswatch.analysis.story;

import java.util.List;

/**
 * What a signature says.
 *
 * @param fingerprint of title and text: equal for equal content
 * @param words length of the text in words
 * @param names most mentioned first
 */
record SignatureContent(
        long fingerprint,
        int words,
        Terms terms,
        List<Name> names,
        List<Quantity> quantities,
        List<DateHint> dates,
        Shingles shingles) {

    SignatureContent {
        names = List.copyOf(names);
        quantities = List.copyOf(quantities);
        dates = List.copyOf(dates);
    }
}
