package app.bellwether.signals.claims;

import app.bellwether.language.Actor;
import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.language.May;
import app.bellwether.language.Reading;
import app.bellwether.language.Sentence;
import app.bellwether.sources.Article;
import app.bellwether.stories.Member;
import app.bellwether.stories.Story;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Extracts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the claims in an article: whole sentences that can stand alone, with an anchor. */
public final class ClaimReader {

    /** What an article has to say stands in its first sentences; the rest is background, and memory is finite. */
    private static final int MOST_CLAIMS = 8;

    private static final int SHORTEST_HEADLINE = 5;
    private static final int LONGEST_HEADLINE = 160;

    /** Questions, other people's words, a rubric before a colon, and what is put before or after a bar are no report. */
    private static final Pattern UNFIT = Pattern.compile("[?:|…“”\"!]|\\.\\.\\.|(?i)\\b(?:could|" + May.VERB
            + "|might|opinion|analysis|live|watch|how|why|what|review|you|your|i|we|our)\\b");

    private static final Pattern SPACE = Pattern.compile("[\\s—–]+");
    private final Linguist linguist;
    private final Extracts extracts;
    private final WordingReader wordings;
    private final Anchors anchors;
    private final Subjects subjects;

    public ClaimReader(Linguist linguist) {
        this.linguist = linguist;
        this.extracts = new Extracts(linguist);
        this.wordings = new WordingReader(linguist, new Vocabulary(linguist));
        this.anchors = new Anchors(wordings.vocabulary());
        this.subjects = new Subjects(linguist);
    }

    public WordingReader wordings() {
        return wordings;
    }

    public Extracts extracts() {
        return extracts;
    }

    /**
     * An article, or its headline, as it is read.
     *
     * @param names of those who act in it
     * @param leadTopics what its first sentences are of
     */
    private record Page(Claim.Origin origin, String text, Reading reading, Set<String> names, Set<Key> leadTopics) {}

    /** The article's claims, in order; none in a language without sentence rules. */
    public List<Claim> read(Article article, Story story) {
        if (!Extracts.reads(article.language())) {
            return List.of();
        }
        Reading reading = reading(article);
        Claim.Origin origin = origin(article, story);
        Set<String> names = names(article.text(), reading);
        Page page = new Page(
                origin, article.text(), reading, names, subjects.leadTopics(article.title(), article.text(), reading));
        List<Claim> claims = new ArrayList<>();
        List<Claim> asides = new ArrayList<>();
        for (int i = 0; i < reading.sentences().size() && claims.size() < MOST_CLAIMS + begins(claims); i++) {
            Sentence sentence = reading.sentences().get(i);
            if (sentence.whole()
                    && extracts.standsAlone(sentence.in(article.text()), names)
                    && !extracts.isSpeech(article.text(), sentence.start())) {
                claim(page, sentence, null, i, i == 0)
                        .filter(claim -> !isPast(claim))
                        .ifPresent(claims::add);
                asides(page, sentence, i).forEach(asides::add);
            }
        }
        claims.addAll(asides);
        if (article.revision() == 1) { // a headline outlives what its text takes back
            headline(origin, article.title(), reading, names).ifPresent(claims::add);
        }
        return claims;
    }

    /** How many of them only tell with what their article begins, which takes no other's place. */
    private static int begins(List<Claim> claims) {
        return !claims.isEmpty() && claims.getFirst().onlyBegins() ? 1 : 0;
    }

    /** "The model had cost $2.50 until its price was cut": what had been so before is no news of what is so. */
    private boolean isPast(Claim claim) {
        return extracts.tellsOfBefore(claim.quote())
                || Bygone.isTold(claim.quote(), claim.origin().published());
    }

    /** What the sentence tells by the way. */
    private List<Claim> asides(Page page, Sentence sentence, int place) {
        String quote = sentence.in(page.text());
        return Aside.in(quote).stream()
                .filter(aside -> !extracts.tellsOfBefore(aside.words(quote))
                        && !Bygone.isTold(aside.words(quote), page.origin().published()))
                .map(aside -> claim(page, sentence, aside, place, false))
                .flatMap(Optional::stream)
                .filter(claim -> claim.wording().predicate().place() > 0)
                .toList();
    }

    /** The headline as one more claim, when it says something whole. */
    private Optional<Claim> headline(Claim.Origin origin, String title, Reading reading, Set<String> names) {
        if (title.length() > LONGEST_HEADLINE
                || UNFIT.matcher(title).find()
                || SPACE.splitAsStream(title.strip()).count() < SHORTEST_HEADLINE) {
            return Optional.empty();
        }
        return claim(origin, title, new Sentence(0, title.length(), true), Claim.HEADLINE, reading, names)
                .filter(claim -> claim.wording().action() != null);
    }

    public Reading reading(Article article) {
        LocalDate day = LocalDate.ofInstant(article.published(), ZoneOffset.UTC);
        return linguist.read(Mastheads.without(article.title()), article.text(), day);
    }

    public static Claim.Origin origin(Article article, Story story) {
        int voice = story.members().stream()
                .filter(member -> member.article().equals(article.id()))
                .mapToInt(Member::voice)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(article.id() + " is not in the story " + story.id()));
        return new Claim.Origin(
                article.id(),
                article.revision(),
                article.title(),
                article.publisher(),
                article.published(),
                story.id(),
                voice);
    }

    /** One sentence as a claim, if it has words that carry it. */
    public Optional<Claim> claim(
            Claim.Origin origin, String text, Sentence sentence, int place, Reading reading, Set<String> names) {
        return claim(new Page(origin, text, reading, names, Set.of()), sentence, null, place, false);
    }

    /** The same of a sentence that somebody said, also when no words of it carry a claim to gather others round. */
    public Optional<Claim> spoken(
            Claim.Origin origin, String text, Sentence sentence, int place, Reading reading, Set<String> names) {
        return claim(new Page(origin, text, reading, names, Set.of()), sentence, null, place, true);
    }

    /** Where it begins an article, also when no words of it carry a claim to gather others round. */
    private Optional<Claim> claim(Page page, Sentence sentence, @Nullable Aside aside, int place, boolean begins) {
        String quote = sentence.in(page.text());
        String said = aside == null ? quote : aside.alone(quote);
        Wording wording = wordings.read(quote, aside, page.names());
        if (wording.core().size() < 2 || wording.plainCore() < 1) {
            return Optional.empty();
        }
        return anchors.in(said, wording)
                .or(() -> begins ? Optional.of(quote) : Optional.empty())
                .map(anchor -> new Claim(
                        page.origin(),
                        sentence.start(),
                        sentence.end(),
                        place,
                        quote,
                        aside,
                        anchor,
                        subjects.of(said, page.origin().headline(), wording, page.reading()),
                        place < Subjects.LEAD && aside == null ? page.leadTopics() : Set.of(),
                        place == Claim.HEADLINE || aside != null ? null : deadline(sentence, page.reading()),
                        wording,
                        Vector.of(linguist.embed(said.strip()))));
    }

    private static @Nullable LocalDate deadline(Sentence sentence, Reading reading) {
        return reading.dates().stream()
                .filter(date -> date.deadline() && sentence.start() <= date.start() && date.end() <= sentence.end())
                .map(DateMention::date)
                .findFirst()
                .orElse(null);
    }

    /**
     * The words that the text uses as names, lower-case: capitalised inside a sentence, or at its begin when they are of a country
     * or of its people, or part of the name of an actor or of a country.
     */
    public Set<String> names(String text, Reading reading) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : reading.sentences()) {
            String rest = sentence.in(text);
            int first = rest.indexOf(' ');
            String begin = bare(first < 0 ? rest : rest.substring(0, first));
            if (!begin.isEmpty()
                    && Character.isUpperCase(begin.charAt(0))
                    && wordings.vocabulary().isOfACountry(begin)) {
                addName(begin, names);
            }
            SPACE.splitAsStream(first < 0 ? "" : rest.substring(first)).forEach(word -> addName(word, names));
        }
        Stream.concat(
                        reading.actors().stream().map(Actor::name),
                        reading.regions().stream().map(region -> country(region.code())))
                .flatMap(SPACE::splitAsStream)
                .forEach(word -> addName(word, names));
        return names;
    }

    private static String country(String code) {
        return code.length() == 2 ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : "";
    }

    private static void addName(String word, Set<String> names) {
        String bare = bare(word);
        if (!bare.isEmpty() && Character.isUpperCase(bare.charAt(0))) {
            names.add(bare.toLowerCase(Locale.ROOT));
        }
    }

    /** The word without signs at its ends and without a possessive; by hand, since a pattern is slow on long runs of signs. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        String inner = word.substring(from, to);
        return inner.endsWith("'s") || inner.endsWith("’s") ? inner.substring(0, inner.length() - 2) : inner;
    }
}
