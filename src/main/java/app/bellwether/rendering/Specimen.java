package app.bellwether.rendering;

import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invented documents that have everything a document can have, each word of it once: templates are tried on them. */
final class Specimen {

    static final Links LINKS = new EveryWay();

    private static final LocalDate DATE = LocalDate.of(2026, 3, 5);

    private Specimen() {}

    /** One in a language written from left to right, one in another. */
    static List<Document> documents() {
        return List.of(document("en"), document("ar"));
    }

    private static Document document(String language) {
        return new Document(
                "Ferries of Norrland <u>wait</u> for ice & wind",
                "Also: a tunnel is planned",
                "Thursday, 5 March 2026 · no. 7 · Shipping",
                DATE,
                language,
                sections().toList());
    }

    private static Stream<Section> sections() {
        return Stream.of(
                section(Section.Kind.LEDE, "Today", words("It is the third week without a crossing.", 1)),
                section(Section.Kind.CHANGES, "What changed", fixed("New:", "One signal more than on Wednesday.")),
                section(Section.Kind.MAP, "The map", theme(), bars()),
                section(Section.Kind.HITS, "Quick hits", plain(2, "A lighthouse is sold")),
                section(Section.Kind.COVERAGE, "What was read", fixed(null, "Nine of ten sources were read.")));
    }

    private static Section section(Section.Kind kind, String heading, Block... blocks) {
        return new Section(kind, heading, List.of(blocks));
    }

    private static Block.Item theme() {
        return new Block.Item(
                1,
                "The strait stays closed",
                "act now",
                Passage.fixed("A decision is due on Friday."),
                List.of(
                        Passage.reported(citation(2, "The harbour of Umsund closed its gates.")),
                        new Passage(
                                Passage.Kind.WORDED,
                                "Two harbours are closed.",
                                List.of(citation(3, "Both gates are shut."))),
                        new Passage(
                                Passage.Kind.OPINION,
                                "I would not wait for spring.",
                                List.of(citation(4, "I would not wait for spring.")))),
                List.of(figure("lorries on the quay", "4,711 lorries", 5)),
                List.of(
                        new Block.Paragraph(
                                "What to watch.",
                                List.of(Passage.reported(citation(6, "The icebreaker leaves at noon.")))),
                        new Block.Paragraph(
                                "Why it matters.",
                                List.of(new Passage(
                                        Passage.Kind.INFERENCE,
                                        "Freight will go by land.",
                                        List.of(citation(6, "The icebreaker leaves at noon."))))),
                        new Block.Paragraph(
                                "What might be done.",
                                List.of(new Passage(
                                        Passage.Kind.SUGGESTION,
                                        "Ask the carrier for another way.",
                                        List.of(citation(6, "The icebreaker leaves at noon.")))))));
    }

    private static Block.Item plain(int number, String title) {
        return new Block.Item(
                number,
                title,
                null,
                null,
                List.of(Passage.reported(citation(7, "A buyer from Skerry has signed."))),
                List.of(),
                List.of());
    }

    private static Block.Bars bars() {
        return new Block.Bars(
                "Crossings a month",
                List.of(figure("in January", "311 trips", 8), figure("in February", "97 trips", 9)));
    }

    private static Block.Paragraph words(String quote, int number) {
        return new Block.Paragraph(null, List.of(Passage.reported(citation(number, quote))));
    }

    private static Block.Paragraph fixed(@Nullable String lead, String words) {
        return new Block.Paragraph(lead, List.of(Passage.fixed(words)));
    }

    private static Figure figure(String label, String written, int number) {
        BigDecimal value = new BigDecimal(written.replaceAll("[^0-9]", ""));
        return new Figure(label, written, value, "trips", citation(number, "They counted " + written + "."));
    }

    private static Citation citation(int number, String quote) {
        return new Citation(
                "specimen" + number,
                1,
                Citation.Part.TEXT,
                0,
                quote.length(),
                quote,
                null,
                "Paper of the " + number + ". Quay",
                "Report " + number,
                "https://paper.example/" + number,
                Instant.parse("2026-03-04T06:00:00Z"),
                null,
                null,
                null);
    }

    private record EveryWay() implements Links {

        @Override
        public String evidence(Citation citation) {
            return "https://brief.example/articles/" + citation.article();
        }

        @Override
        public String reply(String command) {
            return "mailto:reply@brief.example?body=" + command.replace(" ", "%20");
        }

        @Override
        public String archive() {
            return "https://brief.example/b/specimen";
        }

        @Override
        public String preferences() {
            return "https://brief.example/preferences";
        }

        @Override
        public String unsubscribe() {
            return "https://brief.example/unsubscribe/specimen";
        }
    }
}
