package app.bellwether.writing.gate;

import app.bellwether.writing.NumberedSpans;
import java.util.List;

/**
 * What a draft is looked at against.
 *
 * @param spans that were shown, in this request and no other
 * @param language that was asked for, ISO 639-1
 * @param told what the reader has above or had before
 * @param broken whether the sentence before it was refused
 */
public record GateContext(NumberedSpans spans, String language, List<String> told, boolean broken) {
    public GateContext {
        told = List.copyOf(told);
    }

    /** Of what nothing is missing so far. */
    public GateContext(NumberedSpans spans, String language, List<String> told) {
        this(spans, language, told, false);
    }

    /** The same for a sentence behind others. */
    GateContext behind(List<String> others, boolean breaks) {
        return new GateContext(spans, language, others, breaks);
    }
}
