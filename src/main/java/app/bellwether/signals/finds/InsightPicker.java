package app.bellwether.signals.finds;

import app.bellwether.language.Reading;
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
    private static final double LEAST = 1.7;
    private static final double BEST = 4;

    private final ClaimReader reader;
    private final Turns turns;

    public InsightPicker(ClaimReader reader) {
        this.reader = reader;
        this.turns = new Turns(reader);
    }

    /** The episode's insights, best first; none without a transcript. */
    public List<Insight> pick(Article episode, Story story) {
        Reading reading = reader.reading(episode);
        List<Turns.Said> best = turns.of(episode, story, reading).stream()
                .filter(said -> Worth.ofSpeech(said.claim()) >= LEAST)
                .sorted(Comparator.comparingDouble((Turns.Said said) -> Worth.ofSpeech(said.claim()))
                        .reversed()
                        .thenComparingInt(said -> said.claim().start()))
                .toList();
        List<Turns.Said> picked = new ArrayList<>();
        for (Turns.Said said : best) {
            if (picked.size() < MOST_OF_AN_EPISODE
                    && picked.stream().noneMatch(other -> HitPicker.same(other.claim(), said.claim()))) {
                picked.add(said);
            }
        }
        return picked.stream().map(said -> insight(episode, said)).toList();
    }

    private static Insight insight(Article episode, Turns.Said said) {
        Claim claim = said.claim();
        double score = Math.clamp(10 * Worth.ofSpeech(claim) / BEST, 0, 10);
        return new Insight(
                Names.of("insight", claim),
                episode.title(),
                said.segment().speaker(),
                said.segment().at(),
                new Entry(claim, Stance.SUPPORTS, score / 10, 1, 0).evidence(),
                claim.keys(),
                score);
    }
}
