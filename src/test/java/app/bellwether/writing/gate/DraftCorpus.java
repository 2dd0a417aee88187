package app.bellwether.writing.gate;

import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import app.bellwether.writing.Citation;
import app.bellwether.writing.SourceSpan;
import app.bellwether.writing.WholeSentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** English articles as sentences that can stand as evidence: the public sets where they lie beside the checkout, else the samples. */
final class DraftCorpus {

    private static final JsonMapper JSON = new JsonMapper();
    static final List<String> SETS = List.of("news/week", "news/events", "news/triples", "news/months");
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final int FEWEST = 3;

    /** The samples name their days by the distance from the day of the article. */
    private static final Pattern DAY = Pattern.compile("\\{\\{day([+-]\\d+)}}");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final LocalDate DATED = LocalDate.of(2026, 1, 1);

    private final List<List<SourceSpan>> articles = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Linguist linguist;

    DraftCorpus(Linguist linguist, Path data, List<String> sets) throws IOException {
        this.linguist = linguist;
        boolean there = Files.isDirectory(data);
        for (Path set : there ? sets.stream().map(data::resolve).toList() : List.of(SAMPLES)) {
            for (String line : Files.readAllLines(set.resolve("articles.jsonl"))) {
                read(set.getFileName().toString(), JSON.readTree(line));
            }
        }
    }

    private void read(String set, JsonNode article) {
        String text = DAY.matcher(article.path("text").asString(""))
                .replaceAll(day -> WRITTEN.format(DATED.plusDays(Long.parseLong(day.group(1)))));
        String id = article.path("id").asString();
        texts.put(set + " " + id, text);
        if (!article.path("language").asString("en").equals("en")
                || !linguist.languageOf(text).equals("en")) {
            return;
        }
        List<SourceSpan> sentences = new ArrayList<>();
        for (Sentence sentence : linguist.sentences(text)) {
            String quote = sentence.in(text);
            if (WholeSentence.is(quote) && !quote.contains("\n")) {
                sentences.add(span(id, quote, sentence.start(), article));
            }
        }
        if (sentences.size() >= FEWEST) {
            articles.add(sentences);
        }
    }

    private static SourceSpan span(String id, String quote, int start, JsonNode article) {
        String day = article.path("published").asString("2026-01-01T00:00:00Z");
        return span(id, quote, start, article.path("publisher").asString("p"), Instant.parse(day));
    }

    static SourceSpan span(String id, String quote, int start, String publisher, Instant published) {
        return new SourceSpan(new Citation(
                id,
                1,
                Citation.Part.TEXT,
                start,
                start + quote.length(),
                quote,
                null,
                publisher,
                "",
                "",
                published,
                null,
                null,
                "en"));
    }

    List<SourceSpan> article(Random random) {
        return articles.get(random.nextInt(articles.size()));
    }

    SourceSpan sentence(Random random) {
        List<SourceSpan> article = article(random);
        return article.get(random.nextInt(article.size()));
    }

    /** Labelled pairs of which the second bears the first out; none where the sets are not there. */
    List<List<String>> borneOut() throws IOException {
        List<List<String>> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/train/labels/pairs.tsv"))) {
            String[] of = line.split("\t", -1);
            if (!line.startsWith("#")
                    && texts.containsKey(of[0] + " " + of[1])
                    && texts.containsKey(of[4] + " " + of[5])) {
                String a = words(of[0] + " " + of[1], of[2], of[3]);
                String b = words(of[4] + " " + of[5], of[6], of[7]);
                boolean whole = WholeSentence.is(a) && WholeSentence.is(b);
                if (whole && (of[8].equals("same") || of[8].equals("bears-out"))) {
                    pairs.add(List.of(a, b));
                }
                if (whole && of[8].equals("reversed")) {
                    pairs.add(List.of(b, a));
                }
            }
        }
        return pairs;
    }

    private String words(String id, String start, String end) {
        String text = texts.getOrDefault(id, "");
        int last = Integer.parseInt(end);
        return last > text.length()
                ? ""
                : text.substring(Integer.parseInt(start), last)
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
