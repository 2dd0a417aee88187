package app.bellwether.signals;

import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.ClaimsTask;
import app.bellwether.writing.Drafted;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.Memory;
import app.bellwether.writing.SourceSpan;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Has a model say which sentences of several stories make one lasting claim. It names them, no more: what it says of them is held against each
 * of them, and what signals it opens or feeds is decided by the rules that hold for all. A story is asked for when it has grown by a half.
 */
public final class ProposedClaims {

    private static final String LANGUAGE = "en";
    private static final int REMEMBERED = 5_000;

    private final Drafting drafting;
    private final Memory<StoryId, Integer> asked = new Memory<>(REMEMBERED);

    public ProposedClaims(Drafting drafting) {
        this.drafting = drafting;
    }

    /** Whether there is a model for it. */
    public boolean isOn() {
        return drafting.drafts(new ClaimsTask(LANGUAGE));
    }

    /**
     * Asks of the first that were not asked for since they last grew by a half. Takes its time; not to be called within a transaction.
     *
     * @param most how many it asks of
     * @param found takes claims that say the same, as soon as they are found
     */
    public void propose(List<Gathering> gatherings, int most, Instant until, Consumer<List<Claim>> found) {
        gatherings.stream()
                .filter(gathering -> !isKnown(gathering))
                .limit(most)
                .forEach(gathering -> of(gathering, until).forEach(found));
    }

    private boolean isKnown(Gathering gathering) {
        Integer then = asked.known(gathering.story());
        return then != null && 2 * gathering.articles() < 3 * then;
    }

    /** Those of a gathering that say the same, claim by claim. */
    private List<List<Claim>> of(Gathering gathering, Instant until) {
        Map<Citation, Claim> shown = new HashMap<>();
        gathering.claims().stream()
                .filter(claim -> claim.origin().language().equals(LANGUAGE))
                .forEach(claim -> shown.put(citation(claim), claim));
        Drafted drafted = drafting.of(
                new ClaimsTask(LANGUAGE),
                shown.keySet().stream().map(SourceSpan::new).toList(),
                until);
        asked.keep(gathering.story(), gathering.articles());
        return drafted.parts().values().stream()
                .map(spans -> spans.stream()
                        .flatMap(one -> one.passage().citations().stream())
                        .map(shown::get)
                        .toList())
                .toList();
    }

    private static Citation citation(Claim claim) {
        return new Entry(claim, Stance.SUPPORTS, 1, 1, 0).evidence().citation();
    }
}
