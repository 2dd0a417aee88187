package app.bellwether.web;

import java.util.Map;

/** What a check of the gate refuses, in a line. */
final class CheckWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("schema", "It has no words, or names no span."),
            Map.entry("language", "It is not all in the language asked for."),
            Map.entry("length", "It is longer than asked for, or shorter than three words."),
            Map.entry("spans", "It names a span that was not shown."),
            Map.entry("boilerplate", "It rests on words that tell nothing."),
            Map.entry("identifiers", "An address, path or version is not in its spans, sign for sign."),
            Map.entry(
                    "numbers",
                    "A number is not in its spans, or of another unit or thing, or a total does not add up."),
            Map.entry("dates", "A day is not in its spans."),
            Map.entry("names", "A name is not in its spans as it is written."),
            Map.entry("quotation", "Quotation marks stand around other words than those of a span."),
            Map.entry("link", "It has a link, a domain, an address or a handle."),
            Map.entry("markup", "It has tags, emphasis, a list or brackets."),
            Map.entry("voice", "It speaks in the first person, or of articles, spans or models."),
            Map.entry("joined", "It joins what no span joins."),
            Map.entry("modality", "It tells otherwise what a span leaves open, announces or demands."),
            Map.entry("negation", "It denies what its spans say, or says what they deny."),
            Map.entry("actors", "Two stand where the other does in its spans."),
            Map.entry("added", "Its words tell what its spans have no words for."),
            Map.entry(
                    "judge",
                    "Its spans do not bear it out, as the model says that looks a second time, or the judge of pairs."),
            Map.entry("leaning", "It needs the sentence before it, which was refused."),
            Map.entry("repeats", "It says again what was told before."),
            Map.entry("beginning", "It is the third that begins with the same three words."),
            Map.entry("ending", "It is not one whole sentence, or a title with a full stop."));

    private CheckWords() {}

    /** Empty for one that is not known, which was made before it was left out or by a newer version. */
    static String of(String check) {
        return WORDS.getOrDefault(check, "");
    }
}
