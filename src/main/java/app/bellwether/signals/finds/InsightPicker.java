package app.bellwether.signals.finds;

import app.bellwether.judging.SentenceJudge;
import app.bellwether.judging.SentenceKind;
import app.bellwether.judging.SentenceVerdict;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Insight;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.sources.Article;
import app.bellwether.stories.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks the claims of an episode that can be read without having heard it. */
public final class InsightPicker {

    private static final int MOST_OF_AN_EPISODE = 5;
    private static final double ALONE = .5;

    private final ClaimReader reader;
    private final Linguist linguist;
    private final Turns turns;
    private final SentenceJudge judge = SentenceJudge.learned();

    public InsightPicker(ClaimReader reader, Linguist linguist) {
        this.reader = reader;
        this.linguist = linguist;
        this.turns = new Turns(reader);
    }

    /** A turn's sentence, and what one gets from it who hears nothing else, 0 to 1. */
    private record Rated(Turns.Said said, double worth) {}

    /** The episode's insights, best first; none without a transcript. */
    public List<Insight> pick(Article episode, Story story) {
        Map<String, Double> worth = new HashMap<>();
        List<Rated> best =
                turns
                        .of(episode, story, reader.reading(episode), sentence -> rate(episode, sentence, worth) > 0)
                        .stream()
                        .map(said ->
                                new Rated(said, worth.getOrDefault(said.claim().quote(), 0.0)))
                        .sorted(Comparator.comparingDouble(Rated::worth)
                                .reversed()
                                .thenComparingInt(one -> one.said().claim().start()))
                        .toList();
        List<Rated> picked = new ArrayList<>();
        for (Rated one : best) {
            if (picked.size() < MOST_OF_AN_EPISODE
                    && picked.stream()
                            .noneMatch(other -> HitPicker.same(
                                    other.said().claim(), one.said().claim()))) {
                picked.add(one);
            }
        }
        return picked.stream().map(one -> insight(episode, one)).toList();
    }

    /** Keeps what the sentence is worth; 0 where it says nothing, or not by itself. */
    private double rate(Article episode, String sentence, Map<String, Double> worth) {
        SentenceVerdict verdict =
                judge.of(new Statement(linguist, sentence, episode.language()), SentenceJudge.NO_PLACE);
        boolean fit = verdict.alone() >= ALONE && verdict.kind() != SentenceKind.TALK;
        worth.put(sentence, fit ? verdict.worth() * verdict.alone() : 0);
        return worth.getOrDefault(sentence, 0.0);
    }

    private static Insight insight(Article episode, Rated one) {
        Claim claim = one.said().claim();
        return new Insight(
                Names.of("insight", claim),
                episode.title(),
                one.said().segment().speaker(),
                one.said().segment().at(),
                new Entry(claim, Stance.SUPPORTS, one.worth(), 1, 0).evidence(),
                claim.keys(),
                10 * one.worth());
    }
}
