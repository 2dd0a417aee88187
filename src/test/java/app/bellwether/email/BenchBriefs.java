package app.bellwether.email;

import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invented briefs of the usual size, 55 kB on the wire: some of 200 items, others for each reader, in another order. Of that, a third is
 * text, since that names the sources with their addresses once more below.
 */
final class BenchBriefs {

    private static final int ITEMS = 200;
    private static final int EACH = 7;
    private static final List<String> WORDS = List.of(
            "the harbour",
            "orders",
            "memory",
            "after",
            "plants",
            "ministers",
            "said on Thursday",
            "would",
            "a quarter of",
            "prices",
            "for the third week",
            "its contract",
            "until 2029",
            "engineers",
            "in the north",
            "announced",
            "delayed",
            "a vote on",
            "the levy",
            "and",
            "supply",
            "chips",
            "of the region",
            "doubled",
            "to 4.1 billion euros",
            "while",
            "São Paulo’s");

    private final Random random = new Random(7);
    private final List<Block.Item> items =
            IntStream.range(0, ITEMS).mapToObj(this::item).toList();

    Document brief(int reader) {
        List<Block.Item> mine = new ArrayList<>(items);
        Collections.shuffle(mine, new Random(reader));
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < EACH; at++) {
            Block.Item one = mine.get(at);
            blocks.add(new Block.Item(
                    at + 1, one.title(), one.label(), one.why(), one.passages(), one.figures(), one.details()));
        }
        String headline = "Brief of reader " + reader + ": " + mine.getFirst().title();
        return new Document(
                headline,
                "What " + EACH + " sources say",
                "20 November 2026 · Edition " + reader,
                LocalDate.of(2026, 11, 20),
                "en",
                List.of(
                        new Section(Section.Kind.MAP, "The map", blocks.subList(0, 3)),
                        new Section(Section.Kind.HITS, "Also notable", blocks.subList(3, EACH))));
    }

    private Block.Item item(int number) {
        List<Passage> said = IntStream.range(0, 2)
                .mapToObj(at -> Passage.reported(citation(number, at)))
                .toList();
        Figure figure =
                new Figure("of " + words(3), "$" + number, new BigDecimal(number + 1), "USD", citation(number, 0));
        return new Block.Item(
                1,
                "Item " + number + ": " + words(7),
                number % 3 == 0 ? "monitor" : null,
                Passage.fixed(
                        "Strength " + (number % 10) + ".5 of 10, and 3 of 5 voices spoke within the last 2 days."),
                said,
                List.of(figure),
                List.of(new Block.Paragraph("What to watch.", List.of(Passage.reported(citation(number, 2))))));
    }

    private Citation citation(int number, int at) {
        String quote = "In item " + number + " " + words(16) + ".";
        return new Citation(
                "article-" + number + "-" + at,
                1,
                Citation.Part.TEXT,
                0,
                quote.length(),
                quote,
                null,
                "Paper " + (number + at) % 40,
                words(6),
                "https://paper" + (number + at) % 40 + ".example/2026/11/19/" + number + "-" + at,
                Instant.parse("2026-11-19T09:12:00Z"),
                null,
                null,
                null);
    }

    private String words(int many) {
        List<String> chosen = IntStream.range(0, many)
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .toList();
        return String.join(" ", chosen);
    }
}
