package app.bellwether.signals.finds;

import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Insight;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.sources.Article;
import app.bellwether.stories.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picks the claims of an episode that can be read without having heard it. */
public final class InsightPicker {

    private static final int MOST_OF_AN_EPISODE = 5;

    /** What is less likely to be worth hearing is no insight, though the episode has no better. */
    private static final double LEAST = .2;

    private final ClaimReader reader;
    private final Remarks remarks;

    public InsightPicker(Linguist linguist, ClaimReader reader) {
        this.reader = reader;
        this.remarks = new Remarks(linguist);
    }

    /** The episode's insights, best first; none without a transcript. */
    public List<Insight> pick(Article episode, Story story) {
        Reading reading = reader.reading(episode);
        Claim.Origin origin = Claim.Origin.of(episode, story);
        List<Remarks.Remark> taken = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Insight> picked = new ArrayList<>();
        for (Remarks.Remark one : remarks.of(episode, reading.sentences(), any -> true)) {
            if (picked.size() < MOST_OF_AN_EPISODE
                    && one.likely() >= LEAST
                    && taken.stream().noneMatch(one::overlaps)) {
                Optional<Claim> said = reader.said(origin, episode.text(), one.span(), one.place(), reading);
                if (said.isPresent() && claims.stream().noneMatch(other -> Sameness.of(other, said.get()))) {
                    taken.add(one);
                    claims.add(said.get());
                    picked.add(insight(episode, one, said.get()));
                }
            }
        }
        return picked;
    }

    private static Insight insight(Article episode, Remarks.Remark one, Claim claim) {
        return new Insight(
                claim.findId("insight"),
                episode.title(),
                one.segment().speaker(),
                episode.secondAt(one.span().start()).orElse(null),
                claim.evidence(Stance.SUPPORTS, one.likely()),
                claim.keys(),
                10 * one.worth());
    }
}
