package app.bellwether.writing;

import app.bellwether.language.Linguist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the sentences of sources, none of which is ever reworded: which can stand alone, which says again what was
 * said, and whether one reports or opines. Has rules for English only.
 */
public final class Extracts {

    /** From this share of common content words on, the shorter sentence adds nothing to the longer. */
    private static final double SAME = .55;

    /** Who, what and how much: with fewer words that are new, nothing new is told. */
    private static final int OWN_WORDS = 4;

    /** Sentences and titles, of about 2 kB each, and there are up to twice as many. */
    private static final int REMEMBERED = 5000;

    /** An article's words take much room, and are asked for once. */
    private static final int SENTENCE = 1000;

    private final Linguist linguist;
    private final @Nullable Memory<String, Set<String>> stems;

    public Extracts(Linguist linguist) {
        this(linguist, null);
    }

    private Extracts(Linguist linguist, @Nullable Memory<String, Set<String>> stems) {
        this.linguist = linguist;
        this.stems = stems;
    }

    /** One that remembers the words of the last sentences it was asked about, for whoever compares the same ones again and again. */
    public static Extracts remembering(Linguist linguist) {
        return new Extracts(linguist, new Memory<>(REMEMBERED));
    }

    /** Whether there are sentence rules for the language, so that its sentences may be quoted as evidence. */
    public static boolean reads(String language) {
        return language.equals("en");
    }

    /** Whether a sentence of a report can be read without the one before it. */
    public boolean standsAlone(String sentence) {
        return StandsAlone.inReport(sentence);
    }

    /**
     * Whether a sentence of a report can be read without the one before it.
     *
     * @param names words that the report uses as names, lower-case: "Beijing" and "Boeing" are no participles
     */
    public boolean standsAlone(String sentence, Set<String> names) {
        return StandsAlone.inReport(sentence, names);
    }

    /** Whether a sentence of a report can be read directly behind the one that stands before it there, on which it may lean. */
    public boolean goesOn(String sentence) {
        return StandsAlone.behindAnother(sentence);
    }

    /**
     * Whether a sentence speaks of a thing as of one that was named before, though neither it nor what stands above it names
     * one: "Lanting began the round". In doubt it does, so this orders sentences rather than refusing them.
     */
    public boolean pointsBack(String sentence, String above) {
        return DanglingReferences.dangle(sentence, above);
    }

    /** Whether a sentence has hardly a word of its own beside what stands above it. */
    public boolean echoes(String sentence, String above) {
        Set<String> heard = stems(above);
        return stems(sentence).stream().filter(stem -> !heard.contains(stem)).count() < OWN_WORDS;
    }

    /**
     * How a sentence is vouched for.
     *
     * @param spoken true for the turns of an episode and the comments of a discussion: the words of whoever says them
     */
    public Passage.Kind kindOf(String sentence, boolean spoken) {
        return spoken || Opinions.holds(sentence) ? Passage.Kind.OPINION : Passage.Kind.REPORTED;
    }

    /** Whether a text is written as headlines are, with all but its small words in capitals, so that none shows a name. */
    public static boolean isInHeadlineCase(String text) {
        return Headlined.isWritten(text);
    }

    /** Whether what stands at that place of a text, in UTF-16 units, is within somebody's words, which began in a sentence before. */
    public boolean isSpeech(String text, int place) {
        return Speech.isOpenAt(text, place);
    }

    /** Whether a report takes sides in words of its own: "an activist judge". What stands in quotation marks is somebody else's. */
    public boolean takesSides(String sentence) {
        return Sides.taken(sentence);
    }

    /** Whether a sentence tells of something that was new when it was published, and neither recalls nor announces it. */
    public boolean reportsNews(String sentence, LocalDate published) {
        return Background.isNew(sentence, published);
    }

    /** Whether a sentence says in its main clause how it had been: "R3 had cost $2.50 until its price was cut". */
    public boolean tellsOfBefore(String sentence) {
        return Background.tellsOfBefore(sentence);
    }

    /** Whether a sentence says in its main clause that somebody denies something: "Norrland rejects a report that …". */
    public boolean tellsOfADenial(String sentence) {
        return Opinions.tellsOfADenial(sentence);
    }

    /** Whether a sentence does nothing but recall what was known before it was published. */
    public boolean onlyRecalls(String sentence, LocalDate published) {
        return Background.onlyRecalls(sentence, published);
    }

    /** Whether a sentence recalls what was known before it was published. */
    public boolean recalls(String sentence, LocalDate published) {
        return Background.recalls(sentence, published);
    }

    /** The share of the shorter text's content words that the other has too, from 0 to 1. */
    public double overlap(String one, String other) {
        return overlap(stems(one), stems(other));
    }

    /** The same of content words, see {@link #stems}. */
    public static double overlap(Set<String> one, Set<String> other) {
        Set<String> few = one;
        Set<String> many = other;
        if (few.size() > many.size()) {
            Set<String> swapped = few;
            few = many;
            many = swapped;
        }
        return few.isEmpty() ? 0 : (double) shared(few, many) / few.size();
    }

    /** How many of those stems the text has. */
    public long shared(String text, Set<String> stems) {
        return shared(stems(text), stems);
    }

    private static int shared(Set<String> ones, Set<String> others) {
        int shared = 0;
        for (String one : ones) {
            shared += others.contains(one) ? 1 : 0;
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

    /** Whether the sentence says again what one of those said. */
    public boolean repeats(String sentence, Collection<String> said) {
        return said.stream().anyMatch(one -> repeats(sentence, one));
    }

    /** Whether the one sentence says again what the other said. */
    public boolean repeats(String sentence, String said) {
        return overlap(sentence, said) >= SAME;
    }

    /** The content words of a text, each once. */
    public Set<String> stems(String text) {
        return stems == null || text.length() > SENTENCE ? read(text) : stems.of(text, this::read);
    }

    private Set<String> read(String text) {
        return Collections.unmodifiableSet(new HashSet<>(linguist.stems(text)));
    }
}
