package app.bellwether.briefs.composing;

import app.bellwether.writing.Extracts;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares sentences and headlines with what was said; reads the numbers of each once. Safe for threads. */
final class Repetition {

    private static final double SAME_HEADLINE = .8;

    /** From where on sentences tell of one matter in much the same words; see {@code docs/quality.md}. */
    private static final double NEAR = .7;

    /** From where on what one tells is most of what the other does. */
    private static final double MOSTLY = .65;

    /** From where on sentences of one story tell much the same of it. */
    private static final double ALIKE = .55;

    /** From where on they tell the same of whom both name, whoever else is named by the way. */
    private static final double SAME = .8;

    /** From where on they are of one affair, whose people and places are known from any of them. */
    private static final double RELATED = .5;

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*+");

    private final Extracts extracts;
    private final Readings readings;
    private final Map<String, Set<String>> figures = new ConcurrentHashMap<>();

    Repetition(Extracts extracts, Readings readings) {
        this.extracts = extracts;
        this.readings = readings;
    }

    /** To compare others with. */
    TextFeatures read(String said) {
        return readings.of(said);
    }

    /**
     * Whether a sentence tells again what those said: it is near to some in meaning, gives no figure, denies, takes back and announces
     * nothing that those do not, and names nobody and no place that no sentence of the affair does; or it is so near to one that it
     * tells the same of all whom that names.
     */
    boolean retells(String sentence, List<TextFeatures> said) {
        TextFeatures told = readings.of(sentence);
        List<TextFeatures> alike = said.stream().filter(told::sharesAWordWith).toList();
        if (alike.isEmpty() || !told.addsNoFigure(alike)) {
            return false;
        }
        List<TextFeatures> same =
                alike.stream().filter(other -> other.isAllNamedIn(told)).toList();
        return isNoTurnOf(told, near(told, same, SAME))
                || (told.addsNoName(alike) && addsNothing(told, near(told, alike, RELATED)));
    }

    /** A figure may be known from another sentence of the affair than the one that it is near to. */
    private static boolean addsNothing(TextFeatures told, List<TextFeatures> related) {
        List<TextFeatures> near = near(told, related, NEAR);
        return !near.isEmpty() && told.addsNoName(related) && told.addsNoFigure(related) && !told.turns(near);
    }

    private static boolean isNoTurnOf(TextFeatures told, List<TextFeatures> near) {
        return !near.isEmpty() && told.addsNoFigure(near) && !told.turns(near);
    }

    /** Whether a sentence gives a figure, or denies, takes back or announces something, as none of those of its affair does. */
    boolean measuresOrTurns(String sentence, List<TextFeatures> said) {
        TextFeatures told = readings.of(sentence);
        List<TextFeatures> related = near(told, said, RELATED);
        return !told.addsNoFigure(related) || told.turns(related);
    }

    /** Whether two headlines tell of one matter in much the same words. */
    boolean areNear(String headline, String other) {
        return readings.of(headline).nearness(readings.of(other)) >= NEAR;
    }

    /** Whether neither sentence names anybody or any place that the other does not. */
    boolean nameTheSame(String one, String other) {
        TextFeatures mine = readings.of(one);
        TextFeatures theirs = readings.of(other);
        return mine.addsNoName(List.of(theirs)) && theirs.addsNoName(List.of(mine));
    }

    /** Whether what a sentence tells is not for the most part what one of those told. */
    boolean isApart(String sentence, List<TextFeatures> said) {
        return near(readings.of(sentence), said, MOSTLY).isEmpty();
    }

    /** Whether a sentence takes back what those of its affair say, or tells as done what they only plan: as near as it is, it is news. */
    boolean reverses(String sentence, List<TextFeatures> said) {
        TextFeatures told = readings.of(sentence);
        return told.reverses(near(told, said, RELATED));
    }

    /** Whether a sentence of a story that those tell of tells something else of it. */
    boolean tellsMore(String sentence, List<TextFeatures> said) {
        return near(readings.of(sentence), said, ALIKE).isEmpty();
    }

    /** Those of the sentences that do, as none of those known does. */
    List<Passage> telling(List<Passage> passages, List<TextFeatures> known) {
        return passages.stream()
                .filter(passage -> measuresOrTurns(passage.text(), known))
                .toList();
    }

    private static List<TextFeatures> near(TextFeatures told, List<TextFeatures> others, double least) {
        return others.stream().filter(other -> told.nearness(other) >= least).toList();
    }

    /**
     * Whether a sentence of the same brief says what the other said, in its words or as the judge of pairs has it: of the same countries, for
     * the same days, and taking nothing back. Other figures for what was said of one day confuse more than they tell; of another day, they tell how it
     * went on.
     */
    boolean repeats(TextFeatures told, TextFeatures said, boolean ofOneDay) {
        return !told.isElsewhere(said)
                && !told.reverses(List.of(said))
                && (ofOneDay || told.addsNoFigure(List.of(said)))
                && (copies(told.text(), said.text()) || told.saysTheSame(said, ofOneDay));
    }

    /** The same of one day. */
    boolean repeats(String sentence, String said) {
        return repeats(readings.of(sentence), readings.of(said), true);
    }

    /** Whether a sentence says what the other said in much the same words. */
    boolean copies(String sentence, String said) {
        return extracts.repeats(sentence, said);
    }

    /** Whether a passage {@linkplain #repeats(String, String) repeats} one of those. */
    boolean repeatsOneOf(Passage passage, List<Passage> others) {
        return others.stream().anyMatch(other -> repeats(passage.text(), other.text()));
    }

    /** Those that copy none of the others. */
    List<Passage> notCopied(List<Passage> passages, List<Passage> others) {
        return passages.stream()
                .filter(one -> others.stream().noneMatch(other -> copies(one.text(), other.text())))
                .toList();
    }

    /** Whether one of the headlines says the same with the same numbers. */
    boolean isOneOf(List<String> headlines, String headline) {
        return headlines.stream()
                .anyMatch(other ->
                        figures(other).equals(figures(headline)) && extracts.overlap(headline, other) >= SAME_HEADLINE);
    }

    /** Whether one of the headlines says all that the sentence says. */
    boolean isHeaded(List<String> headlines, String sentence) {
        return headlines.stream()
                .anyMatch(headline ->
                        extracts.overlap(sentence, headline) >= SAME_HEADLINE && extracts.echoes(sentence, headline));
    }

    private Set<String> figures(String headline) {
        return figures.computeIfAbsent(
                headline,
                text -> FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet()));
    }
}
