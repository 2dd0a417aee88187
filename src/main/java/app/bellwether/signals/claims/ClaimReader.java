package app.bellwether.signals.claims;

import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.SentenceVerdict;
import app.bellwether.judging.Statement;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the claims in an article: whole sentences that can stand alone, with an anchor. */
public final class ClaimReader {

    /** What an article has to say stands in its first sentences; the rest is background, and memory is finite. */
    private static final int MOST_CLAIMS = 8;

    /** Who speaks leans on what was said before more than who writes. */
    private static final double ALONE_WHEN_SPOKEN = .3;

    /** With fewer content words, nobody says anything. */
    private static final int FEWEST_STEMS = 3;

    /** What goes over more is a list that nobody ended with a stop. */
    private static final int MOST_LINES = 4;

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
    private final SentenceJudge judge = SentenceJudge.learned();

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

    /** The article's claims, in order; none in a language that no judge reads, and only first sentences where there are no rules for claims. */
    public List<Claim> read(Article article, Story story) {
        if (!SentenceJudge.reads(article.language())) {
            return List.of();
        }
        boolean rules = Extracts.reads(article.language());
        Reading reading = reading(article);
        Claim.Origin origin = origin(article, story);
        Set<String> names = names(article.text(), reading);
        Page page = new Page(
                origin, article.text(), reading, names, subjects.leadTopics(article.title(), article.text(), reading));
        List<Claim> claims = new ArrayList<>();
        List<Claim> asides = new ArrayList<>();
        for (int i = 0; i < reading.sentences().size() && gathered(claims) < MOST_CLAIMS; i++) {
            Sentence sentence = reading.sentences().get(i);
            int place = i;
            boolean fit = rules && isFit(page, sentence);
            Optional<Claim> claim = fit ? claim(page, sentence, null, i).filter(one -> !isPast(one)) : Optional.empty();
            claim.or(() -> first(page, sentence, place)).ifPresent(claims::add);
            if (fit) {
                asides(page, sentence, i).forEach(asides::add);
            }
        }
        claims.addAll(asides);
        if (rules && article.revision() == 1) { // a headline outlives what its text takes back
            headline(origin, article.title(), reading, names).ifPresent(claims::add);
        }
        return claims;
    }

    private boolean isFit(Page page, Sentence sentence) {
        return isOne(page, sentence)
                && extracts.standsAlone(sentence.in(page.text()), page.names())
                && !extracts.isSpeech(page.text(), sentence.start());
    }

    /** Whether it is one sentence, and no list of what else is on the page. */
    private static boolean isOne(Page page, Sentence sentence) {
        long breaks =
                sentence.in(page.text()).chars().filter(sign -> sign == '\n').count();
        return sentence.whole() && breaks < MOST_LINES;
    }

    /** How many of them say what can be said again. */
    private static long gathered(List<Claim> claims) {
        return claims.stream().filter(claim -> !claim.onlyBegins()).count();
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
                .map(aside -> claim(page, sentence, aside, place))
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
                voice,
                article.language());
    }

    /** One sentence as a claim, if it has words that carry it. */
    public Optional<Claim> claim(
            Claim.Origin origin, String text, Sentence sentence, int place, Reading reading, Set<String> names) {
        return claim(new Page(origin, text, reading, names, Set.of()), sentence, null, place);
    }

    /** The same of a sentence that somebody said, also when no words of it carry a claim to gather others round; only if it says something by itself. */
    public Optional<Claim> spoken(
            Claim.Origin origin, String text, Sentence sentence, int place, Reading reading, Set<String> names) {
        Page page = new Page(origin, text, reading, names, Set.of());
        Seen seen = look(origin, sentence.in(text), SentenceJudge.NO_PLACE);
        return seen.verdict().kind() == SentenceKind.TALK || seen.verdict().alone() < ALONE_WHEN_SPOKEN
                ? Optional.empty()
                : plain(page, sentence, place, seen);
    }

    private Optional<Claim> claim(Page page, Sentence sentence, @Nullable Aside aside, int place) {
        String quote = sentence.in(page.text());
        Wording wording =
                wordings.read(quote, aside, page.names(), page.origin().language());
        return wording.core().size() < 2 || wording.plainCore() < 1
                ? Optional.empty()
                : anchors.in(aside == null ? quote : aside.alone(quote), wording)
                        .map(anchor -> {
                            String said = aside == null ? quote : aside.alone(quote);
                            Seen seen = look(page.origin(), said, place);
                            return claim(page, sentence, aside, place, anchor, wording, seen);
                        });
    }

    /** A first sentence that tells the day's news in no words that carry a claim to gather others round. */
    private Optional<Claim> first(Page page, Sentence sentence, int place) {
        return place < Claim.LEAD && isOne(page, sentence)
                ? plain(page, sentence, place, look(page.origin(), sentence.in(page.text()), place))
                : Optional.empty();
    }

    private Optional<Claim> plain(Page page, Sentence sentence, int place, Seen seen) {
        String quote = sentence.in(page.text());
        Wording wording = wordings.read(quote, null, page.names(), page.origin().language());
        return wording.stems().size() < FEWEST_STEMS
                ? Optional.empty()
                : Optional.of(claim(page, sentence, null, place, quote, wording, seen));
    }

    /** What the embedding and the judge see in a sentence. */
    private record Seen(Vector vector, Claim.Verdict verdict) {}

    private Seen look(Claim.Origin origin, String said, int place) {
        String stripped = said.strip();
        float[] vector = linguist.embed(stripped);
        SentenceVerdict verdict = judge.of(new Statement(linguist, stripped, origin.language(), vector), place);
        return new Seen(
                Vector.of(vector),
                new Claim.Verdict(verdict.kind(), verdict.alone(), verdict.worth(), headlined(origin, stripped)));
    }

    private double headlined(Claim.Origin origin, String said) {
        Set<String> headline = new HashSet<>(linguist.stems(Mastheads.without(origin.headline()), origin.language()));
        Set<String> words = new HashSet<>(linguist.stems(said, origin.language()));
        return headline.isEmpty()
                ? 0
                : (double) headline.stream().filter(words::contains).count() / headline.size();
    }

    private Claim claim(
            Page page, Sentence sentence, @Nullable Aside aside, int place, String anchor, Wording wording, Seen seen) {
        String quote = sentence.in(page.text());
        String said = aside == null ? quote : aside.alone(quote);
        return new Claim(
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
                seen.vector(),
                seen.verdict());
    }

    /** The words that the text uses as names, lower-case. */
    public Set<String> names(String text, Reading reading) {
        return UsedNames.in(text, reading, wordings.vocabulary());
    }

    private static @Nullable LocalDate deadline(Sentence sentence, Reading reading) {
        return reading.dates().stream()
                .filter(date -> date.deadline() && sentence.start() <= date.start() && date.end() <= sentence.end())
                .map(DateMention::date)
                .findFirst()
                .orElse(null);
    }
}
