package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Hindsight;
import app.bellwether.matching.Decision;
import app.bellwether.matching.Inquiry.Fate;
import app.bellwether.matching.Inquiry.Verdict;
import app.bellwether.sources.Article;
import app.bellwether.sources.Lookup;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Block.Paragraph;
import app.bellwether.writing.Section;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says why something was not in a brief (R8): how far it came, what was decided, and what would have let it in. */
@Component
class Missed {

    private static final String HEADING = "Why it was not in your brief";
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    /** What stands between the words that matter. */
    private static final Set<String> FILLING =
            Set.of("the", "a", "an", "of", "on", "in", "about", "and", "story", "article", "news");

    private static final int MOST = 3;
    private static final int MOST_KEYS = 3;
    private static final int LONGER = 3;

    private final Lookup lookup;
    private final Hindsight hindsight;
    private final Briefs briefs;
    private final Taxonomy taxonomy;
    private final Clock clock;

    Missed(Lookup lookup, Hindsight hindsight, Briefs briefs, Taxonomy taxonomy, Clock clock) {
        this.lookup = lookup;
        this.hindsight = hindsight;
        this.briefs = briefs;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** Of the brief that they answered, or of one that would be made now. */
    Section of(String asked, Subscriber reader, Optional<Brief> brief) {
        Instant at = brief.map(Brief::sealed).orElseGet(clock::instant);
        String wanted = asked.contains("://") ? asked.replaceAll("[\\s<>]", "") : matter(asked);
        List<Article> articles = lookup.find(wanted, at.minus(FORTNIGHT), at, MOST);
        if (articles.isEmpty()) {
            return recorded(wanted, reader, brief)
                    .orElseGet(() -> Said.answer(HEADING, Said.paragraph(unknown(wanted))));
        }
        List<Fate> fates = hindsight.of(articles, reader, at);
        List<Paragraph> answers = new ArrayList<>();
        for (int place = 0; place < articles.size(); place++) {
            answers.add(answer(articles.get(place), fates.get(place), reader, brief));
        }
        return Said.answer(HEADING, answers.getFirst(), answers.subList(1, answers.size()));
    }

    private static String matter(String asked) {
        String words = Stream.of(asked.strip().split("\\s+"))
                .filter(word -> !FILLING.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? asked : words;
    }

    private Paragraph answer(Article article, Fate fate, Subscriber reader, Optional<Brief> brief) {
        List<String> said = new ArrayList<>();
        said.add("“" + article.title() + "” (" + article.publisher() + ", " + Said.date(article.published()) + "):");
        said.addAll(
                switch (fate.stage()) {
                    case LATER -> List.of("It was published after this brief was made; it can still come in the next.");
                    case READ_LATER ->
                        List.of("It was read only after this brief was made; it can still come in the next.");
                    case QUOTED -> verdicts(fate, reader, brief);
                    case STORY_QUOTED ->
                        Stream.concat(
                                        Stream.of("Another article of the same event spoke for it."),
                                        verdicts(fate, reader, brief).stream())
                                .toList();
                    case NO_STORY ->
                        List.of("It was read, but not put together with other reports yet, so nothing was decided of"
                                + " it.");
                    case EARLIER ->
                        List.of("It was published before the time that the brief covers, and nothing that still goes"
                                + " on quotes it.");
                    case NO_ITEM ->
                        List.of("It was read, but no sentence of it or of other reports of the event was found notable"
                                + " enough, so it was held against no interest of yours. More reports of it, or a"
                                + " plainer statement of what happened, would have changed that.");
                });
        return Said.paragraph(said.toArray(String[]::new));
    }

    /** The one that came furthest, if there are several. */
    private List<String> verdicts(Fate fate, Subscriber reader, Optional<Brief> brief) {
        return fate.verdicts().stream()
                .sorted(Comparator.comparing((Verdict one) -> one.decision().taken())
                        .thenComparingDouble(one -> one.decision().score())
                        .reversed())
                .limit(1)
                .flatMap(verdict -> Stream.concat(
                        decided(verdict.decision(), brief), wayIn(verdict.decision(), verdict.keys(), reader).stream()))
                .toList();
    }

    private static Stream<String> decided(Decision decision, Optional<Brief> brief) {
        if (!decision.taken()) {
            return Stream.of(decision.words());
        }
        String item = brief.stream()
                .flatMap(answered -> answered.items().stream())
                .filter(one -> one.item().equals(decision.item()))
                .findFirst()
                .map(one -> "It was in your brief, as item " + one.number() + ": “" + one.title() + "”.")
                .orElse("Nothing speaks against it: a brief made now would have it.");
        return Stream.of(item, decision.words());
    }

    /** What would have let it in. */
    private Optional<String> wayIn(Decision decision, Set<Key> keys, Subscriber reader) {
        return switch (decision.stage()) {
            case "interest" ->
                Optional.of(
                        names(keys).isEmpty()
                                ? "An interest in it would have let it in."
                                : "An interest in " + Said.quoted(names(keys)).replace("” and “", "” or “")
                                        + " would have let it in.");
            case "muted" -> Optional.of("Without that it could have come: “unmute” with the same words takes it back.");
            case "novelty" -> Optional.of("It comes again once there is something new in it.");
            case "threshold" ->
                Optional.of("A score of " + Said.number(decision.needed())
                        + " would have let it in: by giving the interest more weight, or by asking for less on the page"
                        + " of your preferences.");
            case "quota" -> Optional.of("Giving its interest more weight puts it before others of its kind.");
            case "length" ->
                Optional.of("A longer brief would have had room, for example “length " + (reader.minutes() + LONGER)
                        + "”.");
            default -> Optional.empty();
        };
    }

    private List<String> names(Set<Key> keys) {
        return keys.stream()
                .filter(key -> key.kind() == Key.Kind.TOPIC || key.kind() == Key.Kind.REGION)
                .sorted()
                .limit(MOST_KEYS)
                .map(taxonomy::nameOf)
                .toList();
    }

    /** Readers also ask by the title of an item, which need be no article's. */
    private Optional<Section> recorded(String asked, Subscriber reader, Optional<Brief> brief) {
        List<String> words = List.of(asked.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return brief.stream()
                .flatMap(answered -> briefs.decisions(answered.id()).stream())
                .filter(decision -> words.stream().allMatch(decision.title().toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .map(decision -> Said.answer(
                        HEADING,
                        Said.paragraph(Stream.of(
                                        Stream.of("“" + decision.title() + "”:"),
                                        decided(decision, brief),
                                        wayIn(decision, Set.of(), reader).stream())
                                .flatMap(one -> one)
                                .toArray(String[]::new))));
    }

    private static String unknown(String asked) {
        return asked.contains("://")
                ? "No article of that address was read. Either no source of this Bellwether has it, or it names it"
                        + " otherwise; ask again with some words of its title."
                : "Of the two weeks before, no article with all of these words was read. Ask again with fewer words of"
                        + " its title, or with its address.";
    }
}
