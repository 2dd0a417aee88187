package app.bellwether.signals.claims;

import app.bellwether.judging.Anchor;
import app.bellwether.judging.LineJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.SentenceVerdict;
import app.bellwether.judging.Statement;
import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.language.Sentence;
import app.bellwether.sources.Article;
import app.bellwether.stories.Story;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Speech;
import app.bellwether.writing.WholeSentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the claims in an article: whole sentences that report something and can stand alone, with an anchor. */
public final class ClaimReader {

    /** What an article has to say stands in its first sentences; the rest is background, and memory is finite. */
    private static final int MOST_CLAIMS = 8;

    private static final int MOST_READ = 20;

    /** What goes over more is a list that nobody ended with a stop. */
    private static final int MOST_LINES = 4;

    private static final int FEWEST_STEMS = 3;
    private static final int LONGEST_HEADLINE = 160;

    /** From there on somebody sooner understands it alone than not. */
    private static final double ALONE = .5;

    private final Linguist linguist;
    private final Subjects subjects;
    private final SentenceJudge judge = SentenceJudge.learned();
    private final LineJudge lines = LineJudge.learned();
    private final UnaryOperator<String> houses;

    /** @param houses for which house a publisher counts; empty where its name says it */
    public ClaimReader(Linguist linguist, UnaryOperator<String> houses) {
        this.linguist = linguist;
        this.houses = houses;
        this.subjects = new Subjects(linguist);
    }

    /**
     * An article as it is read.
     *
     * @param leadTopics what it is of
     * @param heading what speaks for its headline as the one line of its story
     */
    private record Page(Claim.Origin origin, String text, Reading reading, Set<Key> leadTopics, double heading) {}

    /** The article's claims, in order; none in a language that no judge reads. */
    public List<Claim> read(Article article, Story story) {
        if (!SentenceJudge.reads(article.language())) {
            return List.of();
        }
        Reading reading = reading(article);
        Claim.Origin origin = Claim.Origin.of(article, story, houses);
        Statement headline = statement(origin.headline(), origin);
        double heading = lines.byItself(headline, LineJudge.HEADLINE);
        Page page = new Page(origin, article.text(), reading, Subjects.topics(reading), heading);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_READ, reading.sentences().size()) && gathered(claims) < MOST_CLAIMS; i++) {
            sentence(page, reading.sentences().get(i), i).ifPresent(claims::add);
        }
        if (article.revision() == 1) { // a headline outlives what its text takes back
            headline(page, article.title(), headline).ifPresent(claims::add);
        }
        return claims;
    }

    public Reading reading(Article article) {
        return linguist.read(Mastheads.without(article.title()), article.text(), article.written());
    }

    /** How many of them say what can be said again. */
    private static long gathered(List<Claim> claims) {
        return claims.stream().filter(claim -> !claim.onlyBegins()).count();
    }

    /** The sentence as a claim; one of the first also when it carries none to gather others round. */
    private Optional<Claim> sentence(Page page, Sentence sentence, int place) {
        boolean first = place < Claim.LEAD;
        String quote = sentence.in(page.text());
        boolean whole = WholeSentence.is(quote) && !Speech.isOpenAt(page.text(), sentence.start());
        if (!isOne(quote, sentence) || !(first || whole)) {
            return Optional.empty();
        }
        Statement statement = statement(quote.strip(), page.origin());
        SentenceVerdict verdict = judge.of(statement, place);
        Optional<String> anchor =
                whole && reports(verdict) && verdict.alone() >= ALONE ? Anchor.of(statement) : Optional.empty();
        return anchor.or(() -> Optional.of(quote).filter(_ -> first && saysSomething(statement)))
                .map(words -> new Claim(
                        page.origin(),
                        sentence.start(),
                        sentence.end(),
                        place,
                        quote,
                        words,
                        subjects.of(quote, page.origin().headline(), page.reading()),
                        first ? page.leadTopics() : Set.of(),
                        deadline(sentence, page.reading()),
                        statement,
                        new Claim.Verdict(
                                verdict.kind(),
                                verdict.alone(),
                                verdict.worth(),
                                first ? lines.byItself(statement, place) : 0,
                                page.heading())));
    }

    /** Whether it is one sentence, and no list of what else is on the page. */
    private static boolean isOne(String quote, Sentence sentence) {
        long breaks = quote.chars().filter(sign -> sign == '\n').count();
        return sentence.whole() && breaks < MOST_LINES && !WholeSentence.isGlued(quote);
    }

    private static boolean reports(SentenceVerdict verdict) {
        return verdict.kind() == SentenceKind.FACT || verdict.kind() == SentenceKind.PLAN;
    }

    private static boolean saysSomething(Statement statement) {
        return statement.stems().size() >= FEWEST_STEMS;
    }

    /** The headline as one more claim, when it says something. It is quoted whole, with what its site puts behind it. */
    private Optional<Claim> headline(Page page, String title, Statement headline) {
        SentenceVerdict verdict = judge.of(headline, SentenceJudge.NO_PLACE);
        if (headline.text().length() > LONGEST_HEADLINE
                || headline.text().indexOf('?') >= 0
                || !saysSomething(headline)) {
            return Optional.empty();
        }
        return Anchor.of(headline)
                .map(anchor -> new Claim(
                        page.origin(),
                        0,
                        title.length(),
                        Claim.HEADLINE,
                        title,
                        anchor,
                        subjects.of(headline.text(), headline.text(), page.reading()),
                        Set.of(),
                        null,
                        headline,
                        new Claim.Verdict(verdict.kind(), verdict.alone(), verdict.worth(), 0, 0)));
    }

    /** What somebody said, of one or more sentences, whether it says something by itself or not; empty when it has next to no words. */
    public Optional<Claim> said(Claim.Origin origin, String text, Sentence said, int place, Reading reading) {
        String quote = said.in(text);
        Statement statement = statement(quote.strip(), origin);
        if (!saysSomething(statement)) {
            return Optional.empty();
        }
        SentenceVerdict verdict = judge.of(statement, SentenceJudge.NO_PLACE);
        return Optional.of(new Claim(
                origin,
                said.start(),
                said.end(),
                place,
                quote,
                quote,
                subjects.of(quote, origin.headline(), reading),
                Set.of(),
                deadline(said, reading),
                statement,
                new Claim.Verdict(verdict.kind(), verdict.alone(), verdict.worth(), 0, 0)));
    }

    /** With the embedding as it is kept, so that what is read again is judged alike. */
    private Statement statement(String words, Claim.Origin origin) {
        float[] kept = Linguist.ofBytes(Linguist.inBytes(linguist.embed(words)));
        return new Statement(linguist, words, origin.language(), kept);
    }

    private static @Nullable LocalDate deadline(Sentence sentence, Reading reading) {
        return reading.dates().stream()
                .filter(date -> date.deadline() && sentence.start() <= date.start() && date.end() <= sentence.end())
                .map(DateMention::date)
                .findFirst()
                .orElse(null);
    }
}
