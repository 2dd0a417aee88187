package app.bellwether.signals.claims;

import app.bellwether.judging.LineJudge;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceVerdict;
import app.bellwether.judging.Statement;
import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.language.May;
import app.bellwether.language.Reading;
import app.bellwether.language.Sentence;
import app.bellwether.sources.Article;
import app.bellwether.stories.Story;
import app.bellwether.taxonomy.Key;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Speech;
import app.bellwether.writing.WholeSentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the claims in an article: whole sentences that can stand alone, with an anchor. */
public final class ClaimReader {

    /** What an article has to say stands in its first sentences; the rest is background, and memory is finite. */
    private static final int MOST_CLAIMS = 8;

    /** What goes over more is a list that nobody ended with a stop. */
    private static final int MOST_LINES = 4;

    private static final int SHORTEST_HEADLINE = 5;
    private static final int LONGEST_HEADLINE = 160;

    /** Questions, other people's words, a rubric before a colon, and what is put before or after a bar are no report. */
    private static final Pattern UNFIT = Pattern.compile("[?:|…“”\"!]|\\.\\.\\.|(?i)\\b(?:could|" + May.VERB
            + "|might|opinion|analysis|live|watch|how|why|what|review|you|your|i|we|our)\\b");

    private final Linguist linguist;
    private final WordingReader wordings;
    private final Anchors anchors;
    private final Subjects subjects;
    private final SentenceJudge judge = SentenceJudge.learned();
    private final LineJudge lines = LineJudge.learned();

    public ClaimReader(Linguist linguist) {
        this.linguist = linguist;
        this.wordings = new WordingReader(linguist, new Vocabulary(linguist));
        this.anchors = new Anchors(wordings.vocabulary());
        this.subjects = new Subjects(linguist);
    }

    public WordingReader wordings() {
        return wordings;
    }

    /**
     * An article, or its headline, as it is read.
     *
     * @param names of those who act in it
     * @param leadTopics what it is of; none where no sentence is told under it
     * @param heading what speaks for its headline as the one line of its story
     */
    private record Page(
            Claim.Origin origin, String text, Reading reading, Set<String> names, Set<Key> leadTopics, double heading) {

        Page(Claim.Origin origin, String text, Reading reading, Set<String> names) {
            this(origin, text, reading, names, Set.of(), 0);
        }
    }

    /** The article's claims, in order; none in a language that no judge reads, and only first sentences where there are no rules for claims. */
    public List<Claim> read(Article article, Story story) {
        if (!SentenceJudge.reads(article.language())) {
            return List.of();
        }
        boolean rules = Extracts.reads(article.language());
        Reading reading = reading(article);
        Claim.Origin origin = Claim.Origin.of(article, story);
        Set<String> names = names(article.text(), reading);
        Statement headline = new Statement(linguist, origin.headline(), article.language());
        double heading = lines.byItself(headline, LineJudge.HEADLINE);
        Page page = new Page(origin, article.text(), reading, names, Subjects.topics(reading), heading);
        List<Claim> claims = new ArrayList<>();
        List<Claim> asides = new ArrayList<>();
        for (int i = 0; i < reading.sentences().size() && gathered(claims) < MOST_CLAIMS; i++) {
            Sentence sentence = reading.sentences().get(i);
            boolean fit = rules && isFit(page, sentence);
            claim(page, sentence, i, fit).ifPresent(claims::add);
            if (fit) {
                asides.addAll(asides(page, sentence, i));
            }
        }
        claims.addAll(asides);
        if (rules && article.revision() == 1) { // a headline outlives what its text takes back
            headline(origin, article.title(), reading, names).ifPresent(claims::add);
        }
        return claims;
    }

    private static boolean isFit(Page page, Sentence sentence) {
        return isOne(page, sentence)
                && StandsAlone.inReport(sentence.in(page.text()), page.names())
                && !Speech.isOpenAt(page.text(), sentence.start());
    }

    /** Whether it is one sentence, and no list of what else is on the page. */
    private static boolean isOne(Page page, Sentence sentence) {
        String words = sentence.in(page.text());
        long breaks = words.chars().filter(sign -> sign == '\n').count();
        return sentence.whole() && breaks < MOST_LINES && !WholeSentence.isGlued(words);
    }

    /** How many of them say what can be said again. */
    private static long gathered(List<Claim> claims) {
        return claims.stream().filter(claim -> !claim.onlyBegins()).count();
    }

    /**
     * The sentence as a claim; one of the first also when no words of it carry a claim to gather others round.
     *
     * @param fit whether it may carry one
     */
    private Optional<Claim> claim(Page page, Sentence sentence, int place, boolean fit) {
        boolean first = place < Claim.LEAD && isOne(page, sentence);
        if (!fit && !first) {
            return Optional.empty();
        }
        String quote = sentence.in(page.text());
        Wording wording = wordings.read(quote, null, page.names(), page.origin().language());
        Optional<String> carrying =
                fit && !Bygone.isTold(quote, page.origin().published()) ? anchor(quote, wording) : Optional.empty();
        return carrying.or(() -> Optional.of(quote).filter(_ -> first && wording.saysSomething()))
                .map(anchor -> claim(page, sentence, null, place, anchor, wording, place));
    }

    /** The words that carry a claim, if there are any. */
    private Optional<String> anchor(String said, Wording wording) {
        return wording.core().size() < 2 || wording.plainCore() < 1 ? Optional.empty() : anchors.in(said, wording);
    }

    /** What the sentence tells by the way. */
    private List<Claim> asides(Page page, Sentence sentence, int place) {
        String quote = sentence.in(page.text());
        return Aside.in(quote).stream()
                .filter(aside ->
                        !Bygone.isTold(aside.words(quote), page.origin().published()))
                .flatMap(aside -> carrying(page, sentence, aside, place).stream())
                .filter(claim -> claim.wording().predicate().place() > 0)
                .toList();
    }

    /** The headline as one more claim, when it says something whole. */
    private Optional<Claim> headline(Claim.Origin origin, String title, Reading reading, Set<String> names) {
        String said = origin.headline();
        if (said.length() > LONGEST_HEADLINE
                || UNFIT.matcher(said).find()
                || UsedNames.SPACE.splitAsStream(said.strip()).count() < SHORTEST_HEADLINE) {
            return Optional.empty();
        }
        Page page = new Page(origin, title, reading, names);
        return carrying(page, new Sentence(0, said.length(), true), null, Claim.HEADLINE)
                .filter(claim -> claim.wording().action() != null);
    }

    public Reading reading(Article article) {
        return linguist.read(Mastheads.without(article.title()), article.text(), article.written());
    }

    /** What somebody said, of one or more sentences, whether it says something by itself or not; empty when it has next to no words. */
    public Optional<Claim> said(
            Claim.Origin origin, String text, Sentence said, int place, Reading reading, Set<String> names) {
        Page page = new Page(origin, text, reading, names);
        String quote = said.in(text);
        Wording wording = wordings.read(quote, null, page.names(), page.origin().language());
        return wording.saysSomething()
                ? Optional.of(claim(page, said, null, place, quote, wording, SentenceJudge.NO_PLACE))
                : Optional.empty();
    }

    private Optional<Claim> carrying(Page page, Sentence sentence, @Nullable Aside aside, int place) {
        String quote = sentence.in(page.text());
        String said = aside == null ? quote : aside.alone(quote);
        Wording wording =
                wordings.read(quote, aside, page.names(), page.origin().language());
        return anchor(said, wording).map(anchor -> claim(page, sentence, aside, place, anchor, wording, place));
    }

    private Claim.Verdict verdict(Page page, Statement statement, int place) {
        SentenceVerdict verdict = judge.of(statement, place);
        boolean leads = 0 <= place && place < Claim.LEAD;
        return new Claim.Verdict(
                verdict.kind(),
                verdict.alone(),
                verdict.worth(),
                leads ? lines.byItself(statement, place) : 0,
                page.heading());
    }

    /** @param judged the place as the judges are told it */
    private Claim claim(
            Page page,
            Sentence sentence,
            @Nullable Aside aside,
            int place,
            String anchor,
            Wording wording,
            int judged) {
        String words = sentence.in(page.text());
        String said = aside == null ? words : aside.alone(words);
        String stripped = said.strip();
        float[] vector = linguist.embed(stripped);
        Statement statement = new Statement(linguist, stripped, page.origin().language(), vector);
        // a title is quoted whole, with what its site puts behind the headline
        boolean headline = place == Claim.HEADLINE;
        return new Claim(
                page.origin(),
                sentence.start(),
                headline ? page.text().length() : sentence.end(),
                place,
                headline ? page.text() : words,
                aside,
                anchor,
                subjects.of(said, page.origin().headline(), page.reading()),
                place < Claim.LEAD && aside == null ? page.leadTopics() : Set.of(),
                headline || aside != null ? null : deadline(sentence, page.reading()),
                wording,
                Vector.of(vector),
                verdict(page, statement, judged));
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
