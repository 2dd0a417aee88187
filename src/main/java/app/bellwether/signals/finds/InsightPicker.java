package app.bellwether.signals.finds;

import app.bellwether.language.Linguist;
import app.bellwether.language.Reading;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.Insight;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.ClaimReader;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.sources.Article;
import app.bellwether.sources.Segment;
import app.bellwether.stories.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks the claims of an episode that can be read without having heard it. */
public final class InsightPicker {

    private static final int MOST_OF_AN_EPISODE = 5;

    /** What is less likely to be worth hearing is no insight, though the episode has no better. */
    private static final double LEAST = .2;

    /** Units that are spoken in a second, by most and by the slowest. */
    private static final double USUAL = 15;

    private static final double SLOW = 9;

    private final ClaimReader reader;
    private final Remarks remarks;

    public InsightPicker(Linguist linguist, ClaimReader reader) {
        this.reader = reader;
        this.remarks = new Remarks(linguist);
    }

    /** The episode's insights, best first; none without a transcript. */
    public List<Insight> pick(Article episode, Story story) {
        Reading reading = reader.reading(episode);
        Claim.Origin origin = ClaimReader.origin(episode, story);
        Set<String> names = reader.names(episode.text(), reading);
        List<Remarks.Remark> taken = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Insight> picked = new ArrayList<>();
        for (Remarks.Remark one : remarks.of(episode, reading.sentences())) {
            if (picked.size() < MOST_OF_AN_EPISODE
                    && one.worth() >= LEAST
                    && taken.stream().noneMatch(one::overlaps)) {
                Optional<Claim> said = reader.said(origin, episode.text(), one.span(), one.place(), reading, names);
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
                FindIds.of("insight", claim),
                episode.title(),
                one.segment().speaker(),
                at(episode, one),
                new Entry(claim, Stance.SUPPORTS, one.worth(), 1, 0).evidence(),
                claim.keys(),
                10 * one.worth());
    }

    /** A turn says when it begins; within it, who speaks speaks evenly. */
    private static @Nullable Integer at(Article episode, Remarks.Remark one) {
        Segment turn = one.segment();
        Integer begin = turn.at();
        if (begin == null) {
            return null;
        }
        int before = one.span().start() - turn.start();
        int next = episode.segments().indexOf(turn) + 1;
        Integer end =
                next < episode.segments().size() ? episode.segments().get(next).at() : null;
        double latest = before / SLOW;
        return begin
                + (int) Math.round(
                        end == null || end < begin
                                ? before / USUAL
                                : Math.min(latest, (double) (end - begin) * before / (turn.end() - turn.start())));
    }
}
