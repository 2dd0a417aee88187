package app.bellwether.signals.finds;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Insight;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.sources.Article;
import app.bellwether.stories.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Picks the claims of an episode that can be read without having heard it. */
public final class InsightPicker {

    private static final int MOST_OF_AN_EPISODE = 5;

    private final ClaimReader reader;
    private final SpokenSentences turns;

    public InsightPicker(ClaimReader reader) {
        this.reader = reader;
        this.turns = new SpokenSentences(reader);
    }

    /** The episode's insights, best first; none without a transcript. */
    public List<Insight> pick(Article episode, Story story) {
        List<SpokenSentences.Said> best = turns.of(episode, story, reader.reading(episode)).stream()
                .sorted(Comparator.comparingDouble(SpokenSentences.Said::worth)
                        .reversed()
                        .thenComparingInt(one -> one.claim().start()))
                .toList();
        List<SpokenSentences.Said> picked = new ArrayList<>();
        for (SpokenSentences.Said one : best) {
            if (picked.size() < MOST_OF_AN_EPISODE
                    && picked.stream().noneMatch(other -> Sameness.of(other.claim(), one.claim()))) {
                picked.add(one);
            }
        }
        return picked.stream().map(one -> insight(episode, one)).toList();
    }

    private static Insight insight(Article episode, SpokenSentences.Said one) {
        Claim claim = one.claim();
        return new Insight(
                FindIds.of("insight", claim),
                episode.title(),
                one.segment().speaker(),
                one.segment().at(),
                new Entry(claim, Stance.SUPPORTS, one.worth(), 1, 0).evidence(),
                claim.keys(),
                10 * one.worth());
    }
}
