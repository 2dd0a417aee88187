package app.bellwether.writing.gate;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Citation;
import app.bellwether.writing.DraftedSentence;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import app.bellwether.writing.NumberedSpans;
import app.bellwether.writing.SourceSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A gate, and a few words of sources to hold drafts against. */
final class GateDesk {

    static final Gate GATE = new Gate(Linguist.standard(Taxonomy.standard()));

    /** Where nobody looks a second time. */
    static final SecondLook UNSEEN = _ -> Map.of();

    private static final Instant DAY = Instant.parse("2026-03-03T06:00:00Z");

    /** What every test may name: a1.1 to a1.6. */
    static final List<String> MILL = List.of(
            "Norvik Steel said on Monday it would invest $1.2 billion in its mill at Brannes and hire 400 people.",
            "The Federal Trade Commission has not approved the sale of the Halden mine, which is kept open by 9"
                    + " guards.",
            "Prices of steel rose 12 percent in February, the trade minister told reporters in Oslo.",
            "The strike may end on 3 March, said Anna Lind, who speaks for the union of dockers.",
            "“We will not pay for their mistakes,” said Lind after the talks with Norvik Steel.",
            "Norvik Steel sued Halden Mining over the delivery of 5,000 tonnes of ore.");

    private GateDesk() {}

    static SourceSpan span(int start, String words) {
        return span("a", start, words, "en", true);
    }

    static SourceSpan span(String article, int start, String words, String language, boolean dated) {
        return new SourceSpan(
                new Citation(
                        article,
                        1,
                        Citation.Part.TEXT,
                        start,
                        start + words.length(),
                        words,
                        null,
                        "The Ledger",
                        "Steel costs climb",
                        "https://ledger.example/1",
                        DAY,
                        null,
                        null,
                        language),
                dated);
    }

    static NumberedSpans spans(List<String> words) {
        List<SourceSpan> spans = new ArrayList<>();
        for (String one : words) {
            spans.add(span(spans.size() * 1000, one));
        }
        return new NumberedSpans(spans);
    }

    static DraftedSentence sentence(String text, String... spans) {
        return new DraftedSentence("summary", Form.SENTENCE, Standing.WORDED, text, List.of(spans), 320);
    }

    /** The name of the check that refuses it; "passed" when none does. */
    static String check(String text, String... spans) {
        return check(sentence(text, spans), new GateContext(spans(MILL), "en", List.of()));
    }

    static String check(DraftedSentence sentence, GateContext context) {
        Gated gated = GATE.pass(List.of(sentence), context, UNSEEN);
        return gated.refused().isEmpty() ? "passed" : gated.refused().getFirst().check();
    }
}
