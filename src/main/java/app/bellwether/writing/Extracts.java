package app.bellwether.writing;

import app.bellwether.judging.AdditionJudge;
import app.bellwether.judging.LineJudge;
import app.bellwether.judging.RelativeDay;
import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.SentenceVerdict;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * Chooses among the sentences of sources, none of which is ever reworded: which can stand alone, which says again what was
 * said, and whether one reports or opines. What is no matter of form, the judge of sentences says.
 */
public final class Extracts {

    /** From this share of common content words on, the shorter sentence adds nothing to the longer. */
    private static final double SAME = .55;

    /** Who, what and how much: with fewer words that are new, nothing new is told. */
    private static final int OWN_WORDS = 4;

    /** So likely it must be that a sentence is understood alone: of those that the judge has not seen, seven of ten are. */
    private static final double ALONE = .3;

    /** The same of one that tells of a day or asks for something, wherever its text does so, as if it came first: six of ten are. */
    private static final double ALONE_AS_FIRST = .45;

    /** As likely as not. */
    private static final double EVEN = .5;

    /** So likely it must be that a sentence says what somebody thinks: that is said of it sooner than that it is a fact (R3). */
    private static final double OPINES = .45;

    /** Of what ought to be or is said of oneself: of 20 labelled that are less likely, 3 are views that are reported, and that a lender must pay is a fact. */
    private static final double OPINES_IN_FORM = .1;

    /** So likely it must be that its words are loaded: of those that the judge has not seen, more are sober below, and fewer above. */
    private static final double LOADED = .6;

    /** Sentences and titles, of about 2 kB each, and there are up to twice as many. */
    private static final int REMEMBERED = 5000;

    /** An article's words take much room, and are asked for once. */
    private static final int SENTENCE = 1000;

    private static final String ENGLISH = "en";

    private final Linguist linguist;
    private final SentenceJudge judge = SentenceJudge.learned();
    private final Supplier<LineJudge> lines = SingletonSupplier.of(LineJudge::learned);
    private final Supplier<AdditionJudge> additions;
    private final Function<Addition, Double> added;
    private final Function<String, Set<String>> stems;
    private final Function<PlacedSentence, Judged> judged;

    public Extracts(Linguist linguist) {
        this(linguist, false);
    }

    private Extracts(Linguist linguist, boolean remembers) {
        this.linguist = linguist;
        this.additions = SingletonSupplier.of(() -> AdditionJudge.learned(linguist));
        this.added = remembers ? remembered(this::adds) : this::adds;
        this.stems = remembers ? remembered(this::read) : this::read;
        this.judged = remembers ? remembered(this::judge) : this::judge;
    }

    private static <K, V> Function<K, V> remembered(Function<K, V> work) {
        Memory<K, V> memory = new Memory<>(REMEMBERED);
        return key -> memory.of(key, work);
    }

    /** @param own whether both are of one article */
    private record Addition(PlacedSentence headline, PlacedSentence told, PlacedSentence quote, boolean own) {}

    /** @param advises whether its own words say what ought to be, or speak of whoever wrote them */
    private record Judged(SentenceVerdict verdict, boolean advises, boolean relative) {}

    /** One that remembers the last sentences it was asked about. */
    public static Extracts remembering(Linguist linguist) {
        return new Extracts(linguist, true);
    }

    /** Whether there are rules of form for the language, so that its sentences may be quoted as evidence. */
    public static boolean reads(String language) {
        return language.equals(ENGLISH);
    }

    /**
     * Whether a sentence of a report can be read without the one before it.
     *
     * @param start of it in its text
     */
    public boolean standsAlone(String sentence, int start) {
        return goesOn(sentence, start) && judged(sentence, start).alone() >= ALONE;
    }

    /** The same of a sentence that is looked for wherever it stands. */
    public boolean standsAlone(String sentence) {
        return goesOn(sentence, 0) && judged(sentence, 0).alone() >= ALONE_AS_FIRST;
    }

    /** Whether a sentence of a report can be read directly behind the one that stands before it there, on which it may lean. */
    public boolean goesOn(String sentence, int start) {
        return WholeSentence.is(sentence) && judged(sentence, start).kind() != SentenceKind.TALK;
    }

    private SentenceVerdict judged(String sentence, int start) {
        return judged.apply(PlacedSentence.at(start, sentence, ENGLISH)).verdict();
    }

    /** Whether a quote is sooner not understood than understood without what stands before it. */
    public boolean leans(Citation quote) {
        return judged(quote).verdict().alone() < EVEN;
    }

    /** How likely an editor would print a quote as the only line of its story, 0 to 1, as the judge of lines has it. */
    public double tells(Citation quote) {
        PlacedSentence line = PlacedSentence.of(quote);
        int place = quote.of() == Citation.Part.TITLE ? LineJudge.HEADLINE : line.place();
        return lines.get().of(lines.get().byItself(line.read(linguist), place), LineJudge.UNKNOWN);
    }

    /**
     * How likely an editor would print a quote directly behind another that is told under that headline, 0 to 1, as the judge of additions
     * has it.
     */
    public double adds(Citation quote, Citation told, String headline) {
        String language = told.languageOrEnglish();
        return added.apply(new Addition(
                new PlacedSentence(headline.isBlank() ? told.quote() : headline, 0, language),
                new PlacedSentence(told.quote(), 0, language),
                PlacedSentence.of(quote),
                quote.article().equals(told.article())));
    }

    private double adds(Addition one) {
        Statement headline = one.headline().read(linguist);
        Statement told = one.told().read(linguist);
        Statement quote = one.quote().read(linguist);
        return additions.get().of(headline, told, quote, one.quote().place(), one.own());
    }

    /** Whether a sentence has hardly a word of its own beside what stands above it. */
    public boolean echoes(String sentence, String above) {
        Set<String> heard = stems(above);
        return stems(sentence).stream().filter(stem -> !heard.contains(stem)).count() < OWN_WORDS;
    }

    /**
     * How a quote is vouched for.
     *
     * @param spoken true for the turns of an episode and the comments of a discussion: the words of whoever says them
     */
    public Passage.Kind kindOf(Citation quote, boolean spoken) {
        return spoken || opines(quote) ? Passage.Kind.OPINION : Passage.Kind.REPORTED;
    }

    /** What ought to be, somebody says of themselves, or is told in loaded words, stands as no fact, whatever else it is (R3). */
    private boolean opines(Citation quote) {
        Judged judged = judged(quote);
        double opinion = judged.verdict().kinds().getOrDefault(SentenceKind.OPINION, 0.0);
        return opinion >= (judged.advises() ? OPINES_IN_FORM : OPINES)
                || judge.loaded(PlacedSentence.of(quote).read(linguist)) >= LOADED;
    }

    /** Whether a quote tells of something that was new when it was published, and neither recalls nor announces it. */
    public boolean reportsNews(Citation quote) {
        return judged(quote).verdict().kind() == SentenceKind.FACT;
    }

    /** Whether a quote tells what is to come or may. */
    public boolean plans(Citation quote) {
        return judged(quote).verdict().kind() == SentenceKind.PLAN;
    }

    /** Whether a quote recalls what was known before it was published. */
    public boolean recalls(Citation quote) {
        return judged(quote).verdict().kind() == SentenceKind.BACKGROUND;
    }

    /** Whether a quote says when by words that {@linkplain RelativeDay mean another time} to whoever reads it on another day, but for how long ago. */
    public boolean isRelative(Citation quote) {
        return judged(quote).relative();
    }

    private Judged judged(Citation quote) {
        return judged.apply(PlacedSentence.of(quote));
    }

    private Judged judge(PlacedSentence sentence) {
        Statement read = sentence.read(linguist);
        return new Judged(judge.of(read, sentence.place()), judge.advises(read), RelativeDay.isSaid(read));
    }

    /** The share of the shorter text's content words that the other has too, from 0 to 1. */
    public double overlap(String one, String other) {
        return overlap(stems(one), stems(other));
    }

    /** The same of content words. */
    public static double overlap(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        return fewer == 0 ? 0 : (double) shared(one, other) / fewer;
    }

    /** How many of those stems the text has. */
    public long shared(String text, Set<String> stems) {
        return shared(stems(text), stems);
    }

    private static int shared(Set<String> ones, Set<String> others) {
        boolean fewer = ones.size() <= others.size();
        Set<String> many = fewer ? others : ones;
        int shared = 0;
        for (String one : fewer ? ones : others) {
            shared += many.contains(one) ? 1 : 0;
        }
        return shared;
    }

    /** How alike two texts are by their content words, from 0 to 1: the cosine of their sets. */
    public double likeness(String one, String other) {
        Set<String> ones = stems(one);
        Set<String> others = stems(other);
        long shared = shared(ones, others);
        return shared == 0 ? 0 : shared / Math.sqrt((double) ones.size() * others.size());
    }

    /** Whether the one sentence says again what the other said. */
    public boolean repeats(String sentence, String said) {
        return overlap(sentence, said) >= SAME;
    }

    private Set<String> stems(String text) {
        return text.length() > SENTENCE ? read(text) : stems.apply(text);
    }

    private Set<String> read(String text) {
        return Set.copyOf(linguist.stems(text));
    }
}
