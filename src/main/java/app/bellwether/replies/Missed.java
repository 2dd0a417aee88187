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
        Said said = Said.to(reader);
        Instant at = brief.map(Brief::sealed).orElseGet(clock::instant);
        String wanted = asked.contains("://") ? asked.replaceAll("[\\s<>]", "") : matter(asked);
        List<Article> articles = lookup.find(wanted, at.minus(FORTNIGHT), at, MOST);
        if (articles.isEmpty()) {
            return recorded(wanted, reader, brief, said)
                    .orElseGet(
                            () -> Said.answer(said.say("missed.heading"), Said.paragraph(said.say(unknown(wanted)))));
        }
        List<Fate> fates = hindsight.of(articles, reader, at);
        List<Paragraph> answers = new ArrayList<>();
        for (int place = 0; place < articles.size(); place++) {
            answers.add(answer(articles.get(place), fates.get(place), reader, brief, said));
        }
        return Said.answer(said.say("missed.heading"), answers.getFirst(), answers.subList(1, answers.size()));
    }

    private static String matter(String asked) {
        String words = Stream.of(asked.strip().split("\\s+"))
                .filter(word -> !FILLING.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? asked : words;
    }

    private Paragraph answer(Article article, Fate fate, Subscriber reader, Optional<Brief> brief, Said said) {
        List<String> sentences = new ArrayList<>();
        sentences.add(said.say(
                "missed.article",
                "title",
                said.quoted(article.title()),
                "publisher",
                article.publisher(),
                "day",
                said.date(article.published())));
        sentences.addAll(
                switch (fate.stage()) {
                    case LATER -> List.of(said.say("missed.later"));
                    case READ_LATER -> List.of(said.say("missed.read-later"));
                    case QUOTED -> verdicts(fate, reader, brief, said);
                    case STORY_QUOTED ->
                        Stream.concat(
                                        Stream.of(said.say("missed.story-quoted")),
                                        verdicts(fate, reader, brief, said).stream())
                                .toList();
                    case NO_STORY -> List.of(said.say("missed.no-story"));
                    case EARLIER -> List.of(said.say("missed.earlier"));
                    case NO_ITEM -> List.of(said.say("missed.no-item"));
                });
        return Said.paragraph(sentences);
    }

    /** The one that came furthest, if there are several. */
    private List<String> verdicts(Fate fate, Subscriber reader, Optional<Brief> brief, Said said) {
        return fate.verdicts().stream()
                .sorted(Comparator.comparing((Verdict one) -> one.decision().taken())
                        .thenComparingDouble(one -> one.decision().score())
                        .reversed())
                .limit(1)
                .flatMap(verdict -> Stream.concat(
                        decided(verdict.decision(), brief, said),
                        wayIn(verdict.decision(), verdict.keys(), reader, said).stream()))
                .toList();
    }

    private static Stream<String> decided(Decision decision, Optional<Brief> brief, Said said) {
        if (!decision.taken()) {
            return Stream.of(decision.words());
        }
        String item = brief.stream()
                .flatMap(answered -> answered.items().stream())
                .filter(one -> one.item().equals(decision.item()))
                .findFirst()
                .map(one -> said.say("missed.item", "number", one.number(), "title", said.quoted(one.title())))
                .orElseGet(() -> said.say("missed.would"));
        return Stream.of(item, decision.words());
    }

    /** What would have let it in. */
    private Optional<String> wayIn(Decision decision, Set<Key> keys, Subscriber reader, Said said) {
        return switch (decision.stage()) {
            case "interest" -> {
                String names = said.frame().either(said.frame().quoted(names(keys, said)));
                yield Optional.of(
                        names.isEmpty()
                                ? said.say("missed.way-interest")
                                : said.say("missed.way-interests", "names", names));
            }
            case "muted" -> Optional.of(said.say("missed.way-muted", "command", said.command("unmute")));
            case "novelty" -> Optional.of(said.say("missed.way-novelty"));
            case "threshold" ->
                Optional.of(
                        said.slashes() // which leave no page on which less could be asked for
                                ? said.say(
                                        "missed.way-weight",
                                        "needed",
                                        said.number(decision.needed()),
                                        "command",
                                        said.command("like 2"))
                                : said.say("missed.way-threshold", "needed", said.number(decision.needed())));
            case "quota" -> Optional.of(said.say("missed.way-quota"));
            case "length" ->
                Optional.of(said.say(
                        "missed.way-length", "command", said.command("length " + (reader.minutes() + LONGER))));
            default -> Optional.empty();
        };
    }

    private List<String> names(Set<Key> keys, Said said) {
        return keys.stream()
                .filter(key -> key.kind() == Key.Kind.TOPIC || key.kind() == Key.Kind.REGION)
                .sorted()
                .limit(MOST_KEYS)
                .map(key -> taxonomy.nameOf(key, said.frame().language()))
                .toList();
    }

    /** Readers also ask by the title of an item, which need be no article's. */
    private Optional<Section> recorded(String asked, Subscriber reader, Optional<Brief> brief, Said said) {
        List<String> words = List.of(asked.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return brief.stream()
                .flatMap(answered -> briefs.decisions(answered.id()).stream())
                .filter(decision -> words.stream().allMatch(decision.title().toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .map(decision -> Said.answer(
                        said.say("missed.heading"),
                        Said.paragraph(Stream.of(
                                        Stream.of(said.say("missed.title", "title", said.quoted(decision.title()))),
                                        decided(decision, brief, said),
                                        wayIn(decision, Set.of(), reader, said).stream())
                                .flatMap(one -> one)
                                .toList())));
    }

    private static String unknown(String asked) {
        return asked.contains("://") ? "missed.no-address" : "missed.no-words";
    }
}
