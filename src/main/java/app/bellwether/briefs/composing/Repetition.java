package app.bellwether.briefs.composing;

import app.bellwether.language.Background;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.language.Numerals;
import app.bellwether.signals.QuickHit;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Meanings;
import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Compares sentences and headlines with what was said: each read once, and remembered while it is asked for. Safe for threads. */
final class Repetition {

    private static final double SAME_HEADLINE = .8;

    /** From here on a sentence was told on another day: to leave news out is worse than to tell a thing twice. */
    private static final double TOLD = .6;

    /** From here on a headline is known: of what was told again under such ones, one of fifteen was news by the labels. */
    private static final double HEADED = .5;

    /** From here on it is said already in the same brief. */
    private static final double SAID = .4;

    /** From here on it may as well be left out. */
    private static final double LITTLE = .3;

    private final Linguist linguist;
    private final Background background;
    private final Meanings meanings;
    private final Extracts extracts;
    private final Memory<String, TextFeatures> read = new Memory<>(6000);

    Repetition(Linguist linguist, Extracts extracts) {
        this.linguist = linguist;
        this.background = new Background(linguist);
        this.meanings = new Meanings(linguist);
        this.extracts = extracts;
    }

    /** To compare others with. */
    TextFeatures read(String said) {
        return read.of(said, words -> new TextFeatures(linguist, background, meanings, words));
    }

    /** The same of a single fact: its headline, and the sentence below it. */
    TextFeatures read(QuickHit hit) {
        return read(hit.title() + "\n\n" + hit.evidence().quote());
    }

    /** Whether whoever was told those on another day knows what a sentence says, as far as can be said for sure. */
    boolean retells(String sentence, List<TextFeatures> told) {
        TextFeatures its = read(sentence);
        return its.told(told) >= TOLD && !its.turns(told);
    }

    /** Whether whoever was told those knows a headline, be it with other figures, and it takes nothing back, nor tells as done what was to come. */
    boolean knowsHeadline(String headline, List<TextFeatures> told) {
        return isLikelier(HEADED, headline, told);
    }

    private boolean isLikelier(double least, String sentence, List<TextFeatures> told) {
        TextFeatures its = read(sentence);
        return its.told(told) >= least && !its.opposes(told);
    }

    /** Whether whoever reads those in the same brief reads once more what a sentence says, be it with another figure. */
    boolean repeats(String sentence, List<TextFeatures> said) {
        TextFeatures its = read(sentence);
        return (its.told(said) >= SAID
                        || said.stream().anyMatch(other -> !its.isElsewhere(other) && copies(sentence, other.text())))
                && !its.isApartFrom(said);
    }

    /** The same of one. */
    boolean repeats(String sentence, String said) {
        return repeats(sentence, List.of(read(said)));
    }

    /** Whether a sentence of a story that those tell of tells how it went on: it turns something, or adds something to them. */
    boolean goesOn(String sentence, List<TextFeatures> told) {
        return !addsLittle(sentence, told) || read(sentence).turns(told);
    }

    /** Whether a sentence adds too little to those to be worth a place behind them: what denies or takes back always adds. */
    boolean addsLittle(String sentence, List<TextFeatures> said) {
        return isLikelier(LITTLE, sentence, said);
    }

    /** Those that give a figure, or deny, take back or announce something, as none of those known does. */
    List<Passage> telling(List<Passage> passages, List<TextFeatures> known) {
        return passages.stream()
                .filter(passage -> read(passage.text()).turns(known))
                .toList();
    }

    /** Whether one of them denies or takes back what the other says, or tells as done what it announces. */
    boolean oppose(String one, String other) {
        return read(one).opposes(List.of(read(other))) || read(other).opposes(List.of(read(one)));
    }

    /** Whether a sentence says what the other said in much the same words. */
    boolean copies(String sentence, String said) {
        return extracts.repeats(sentence, said);
    }

    /** Whether a passage {@linkplain #repeats(String, List) repeats} those. */
    boolean repeats(Passage passage, List<Passage> others) {
        return repeats(
                passage.text(), others.stream().map(other -> read(other.text())).toList());
    }

    /** Those that copy none of the others. */
    List<Passage> notCopied(List<Passage> passages, List<Passage> others) {
        return passages.stream()
                .filter(one -> others.stream().noneMatch(other -> copies(one.text(), other.text())))
                .toList();
    }

    /** Whether one of the headlines says the same with the same numbers. */
    boolean isOneOf(List<String> headlines, String headline) {
        Set<String> figures = figures(headline);
        return headlines.stream()
                .anyMatch(
                        other -> figures(other).equals(figures) && extracts.overlap(headline, other) >= SAME_HEADLINE);
    }

    /** Whether one of the headlines says all that the sentence says. */
    boolean isHeaded(List<String> headlines, String sentence) {
        return headlines.stream()
                .anyMatch(headline ->
                        extracts.overlap(sentence, headline) >= SAME_HEADLINE && extracts.echoes(sentence, headline));
    }

    private static Set<String> figures(String headline) {
        return Numerals.in(headline).map(MatchResult::group).collect(Collectors.toSet());
    }
}
