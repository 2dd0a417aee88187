package app.bellwether.replies.asking;

import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import app.bellwether.language.Sentence;
import app.bellwether.sources.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the sentences of articles that answer a question. A sentence answers when it is about what was asked (the words of the
 * question, each weighing what it tells: inverse document frequency, Spärck Jones 1972), is near it in meaning, and says what the
 * word asks for that began the question. All words that the question turns on must be there, since the one that is not may be the
 * point: who asks what a museum paid is not answered by how old the boat is. Pure; safe for threads.
 */
public final class Finder {

    /** Meaning is costly; only what shares words is compared. */
    private static final int COMPARED = 24;

    private static final int ANSWERS = 3;
    private static final int BEST = 12;
    private static final int NEAREST = 2;

    private static final double WORDS = .55;
    private static final double MEANING = .30;
    private static final double FITTING = .15;

    /** What a word counts that stands in the title, or in the sentence before, and is only referred to. */
    private static final double REFERRED = .6;

    /** Who asks answers nothing. */
    private static final Pattern ASKING = Pattern.compile("[?？؟][\"'”’»)]*$");

    /** Asked of a time that is named, or that has been. */
    private static final Pattern PAST = Pattern.compile("(?iuU)\\b(?:19|20)\\d\\d\\b|\\b(?:" + Fitting.MONTH
            + ")\\b|\\b(?:was|were|did|had|before|ago|war|waren|kostete|kosteten|hatte|vorher|früher|était|étaient|coûtait|avait|avant"
            + "|era|eran|erano|eram|fue|fueron|costaba|costava|había|antes|prima|foi)\\b");

    /** From there on a report may tell of another state. */
    private static final Duration LATER = Duration.ofHours(12);

    private static final int JOINED = 5;

    /** Of so many words of the question, one must stand in the sentence itself. */
    private static final int OWN = 3;

    /** Of answers that are as good within this, the newer one comes first. */
    private static final double AS_GOOD = .05;

    private static final double ANSWERED = .60;
    private static final double NEAR = .38;

    /**
     * Of questions and passages that answer them or do not, nearness in meaning parts the two best, and a third of words helps it ({@code
     * docs/answers.md}).
     */
    private static final double LIKELY_BY_WORDS = .3;

    private static final double LIKELY = .53;

    /** Beside a better answer, one weaker by more than this does not bear it out. */
    private static final double BEARS_OUT = 2 * AS_GOOD;

    private final Linguist linguist;
    private final Synonyms alike;
    private final Copies copies;
    private final Fitting fitting;

    public Finder(Linguist linguist) {
        this.linguist = linguist;
        this.alike = new Synonyms(linguist);
        this.copies = new Copies(linguist, alike);
        this.fitting = new Fitting(linguist, alike);
    }

    /** A sentence with what it and its surroundings are about. */
    private record Line(Article article, Sentence sentence, Set<String> stems, Set<String> around) {

        String words() {
            return sentence.in(article.text());
        }
    }

    /**
     * How far a line is about what is asked.
     *
     * @param own how many of the words that the question turns on stand in it
     * @param shared the same, with those that its surroundings have
     */
    private record Scored(Line line, int own, int shared, int asked, double about) {

        /** What only its surroundings say, it may not be about. */
        boolean complete() {
            return shared == asked && own * OWN >= asked;
        }
    }

    /** What a question is about in one language: all of it, and what it turns on. */
    private record About(Set<String> stems, Set<String> needed) {}

    public Find find(Asked asked, Collection<Article> articles) {
        List<Line> lines = new ArrayList<>();
        articles.forEach(article -> lines.addAll(lines(article)));
        Map<String, Integer> frequency = new HashMap<>();
        lines.forEach(line -> line.stems().forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        Map<String, About> wanted = new HashMap<>();
        List<Scored> about = lines.stream()
                .filter(line -> names(line, asked))
                .map(line -> scored(
                        line,
                        wanted.computeIfAbsent(
                                line.article().language(),
                                of -> new About(asked.stems(alike, of), asked.needed(alike, of))),
                        frequency,
                        lines.size()))
                .filter(scored -> scored.shared() > 0)
                .sorted(Comparator.comparingDouble(Scored::about)
                        .reversed()
                        .thenComparing(scored -> scored.line().article().published(), Comparator.reverseOrder())
                        .thenComparing(scored -> scored.line().article().id())
                        .thenComparingInt(scored -> scored.line().sentence().start()))
                .limit(COMPARED)
                .toList();
        return found(asked, about, articles.size());
    }

    private List<Line> lines(Article article) {
        Set<String> title = alike.stems(article.title(), article.language());
        List<Line> lines = new ArrayList<>();
        Set<String> before = Set.of();
        for (Sentence sentence : linguist.sentences(article.text())) {
            Set<String> stems = alike.stems(sentence.in(article.text()), article.language());
            if (sentence.whole() && !ASKING.matcher(sentence.in(article.text())).find()) {
                Set<String> around = new HashSet<>(title);
                around.addAll(before);
                lines.add(new Line(article, sentence, stems, around));
            }
            before = stems;
        }
        return lines;
    }

    /** Whoever is asked about must be named by the sentence or its article's title. */
    private static boolean names(Line line, Asked asked) {
        String text = (line.article().title() + "\n" + line.words()).toLowerCase(Locale.ROOT);
        return asked.names().stream().allMatch(text::contains);
    }

    private static Scored scored(Line line, About wanted, Map<String, Integer> frequency, int all) {
        double most = 0;
        double has = 0;
        int own = 0;
        int around = 0;
        for (String stem : wanted.stems()) {
            int counts = wanted.needed().contains(stem) ? 1 : 0;
            double tells = Math.log(1 + (double) all / frequency.getOrDefault(stem, 1));
            most += tells;
            if (has(line.stems(), stem, line.article())) {
                has += tells;
                own += counts;
            } else if (has(line.around(), stem, line.article())) {
                has += REFERRED * tells;
                around += counts;
            }
        }
        return new Scored(line, own, own + around, wanted.needed().size(), most == 0 ? 0 : has / most);
    }

    /** German joins words: a Flussbrücke is a Brücke. */
    private static boolean has(Set<String> stems, String stem, Article article) {
        return stems.contains(stem)
                || (article.language().equals("de")
                        && stem.length() >= JOINED
                        && stems.stream().anyMatch(one -> one.endsWith(stem)));
    }

    private Find found(Asked asked, List<Scored> about, int articles) {
        float[] meaning = about.isEmpty() ? new float[0] : linguist.embed(asked.text());
        List<Find.Said> said =
                about.stream().map(scored -> said(scored, asked, meaning)).toList();
        Days days = asked.of() == AskedFor.WHEN ? Days.of(said.stream().filter(Finder::answers)) : Days.NONE;
        List<Find.Said> sorted = said.stream()
                .sorted(Comparator.comparingLong((Find.Said one) -> -Math.round(one.score() / AS_GOOD))
                        .thenComparing(days::agreeing, Comparator.reverseOrder())
                        .thenComparing(one -> one.article().published(), Comparator.reverseOrder())
                        .thenComparing(one -> one.article().id())
                        .thenComparingInt(Find.Said::start))
                .toList();
        List<Find.Said> all = sorted.stream().filter(Finder::answers).toList();
        double best = all.stream().mapToDouble(Find.Said::score).max().orElse(0);
        List<Find.Said> answering =
                all.stream().filter(one -> one.score() >= best - BEARS_OUT).toList();
        List<Find.Said> answers = few(newestFirst(asked, answering, all), ANSWERS);
        List<Find.Said> likely = answers.isEmpty()
                ? few(sorted.stream().filter(Find.Said::likely).toList(), NEAREST)
                : List.of();
        List<Find.Said> nearest = answers.isEmpty() && likely.isEmpty()
                ? few(sorted.stream().filter(one -> one.score() >= NEAR).toList(), NEAREST)
                : List.of();
        int echoed = answers.isEmpty() ? 0 : copies.of(answers.getFirst(), all);
        return new Find(answers, likely, nearest, few(sorted, BEST), echoed, days.differ(answers), articles);
    }

    /** Who asks how much or how many asks how much it is now: what a later report gives as another number stands before what it was. */
    private List<Find.Said> newestFirst(Asked asked, List<Find.Said> answering, List<Find.Said> all) {
        if (asked.of() != AskedFor.HOW_MANY
                || answering.isEmpty()
                || PAST.matcher(asked.text()).find()) {
            return answering;
        }
        Find.Said first = answering.getFirst();
        Stream<Find.Said> now = all.stream()
                .filter(one -> one.article()
                        .published()
                        .isAfter(first.article().published().plus(LATER)))
                .filter(one -> givesAnother(first, one))
                .max(Comparator.comparing((Find.Said one) -> one.article().published())
                        .thenComparing(Find.Said::start, Comparator.reverseOrder()))
                .stream();
        return Stream.concat(now, answering.stream()).distinct().toList();
    }

    /** Whether the other gives another value of a measure, or another count of a thing, of which the first gives one. */
    private boolean givesAnother(Find.Said first, Find.Said other) {
        List<Quantity> known = linguist.quantities(first.words());
        return linguist.quantities(other.words()).stream().anyMatch(its -> {
            List<Quantity> alike =
                    known.stream().filter(one -> one.unit().equals(its.unit())).toList();
            return !alike.isEmpty()
                    && alike.stream().noneMatch(one -> one.value().compareTo(its.value()) == 0);
        });
    }

    private static boolean answers(Find.Said said) {
        return said.fits() && said.score() >= ANSWERED;
    }

    private List<Find.Said> few(List<Find.Said> said, int most) {
        return copies.without(said).stream().limit(most).toList();
    }

    private Find.Said said(Scored scored, Asked asked, float[] meaning) {
        Line line = scored.line();
        double likeness = Math.max(0, Linguist.cosine(meaning, linguist.embed(line.words())));
        double says = fitting.says(asked, line.words(), line.article());
        double score = WORDS * scored.about() + MEANING * likeness + FITTING * says;
        double near = LIKELY_BY_WORDS * scored.about() + (1 - LIKELY_BY_WORDS) * likeness;
        return new Find.Said(
                line.article(),
                line.sentence().start(),
                line.sentence().end(),
                scored.shared(),
                scored.asked(),
                likeness,
                says > 0 && scored.complete(),
                says >= Fitting.HALF && near >= LIKELY,
                score);
    }
}
