package app.bellwether.signals;

import app.bellwether.language.Memory;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import app.bellwether.stories.StoryId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.ClaimsTask;
import app.bellwether.writing.Drafting;
import app.bellwether.writing.SourceSpan;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a model say which sentences of several stories make one lasting claim. It names them, no more: what it says of them is held against each
 * of them, and what signals it opens or feeds is decided by the rules that hold for all. A story is asked for when it has grown by a half.
 */
@Component
public final class ProposedClaims {

    private static final Logger LOG = LoggerFactory.getLogger(ProposedClaims.class);
    private static final int REMEMBERED = 5_000;

    private final Drafting drafting;
    private final Memory<StoryId, Integer> asked = new Memory<>(REMEMBERED);

    public ProposedClaims(Drafting drafting) {
        this.drafting = drafting;
    }

    /** Whether there is a model for it. */
    public boolean isOn() {
        return drafting.drafts(new ClaimsTask(Gathering.LANGUAGE));
    }

    /** Whether a story with claims of so many articles was not asked of since it last grew by a half. */
    public boolean isWanted(StoryId story, int articles) {
        Integer then = asked.known(story);
        return then == null || 2 * articles >= 3 * then;
    }

    /**
     * Asks of each. Takes its time; not to be called within a transaction. Where nobody answers, a story is wanted still.
     *
     * @param found takes claims that say the same, as soon as they are found
     */
    public void propose(List<Gathering> gatherings, Instant until, Consumer<List<Claim>> found) {
        for (Gathering gathering : gatherings) {
            try {
                of(gathering, until).ifPresent(all -> {
                    all.forEach(found);
                    asked.keep(gathering.story(), gathering.articles());
                });
            } catch (RuntimeException failure) {
                LOG.warn("What a model finds of {} could not be taken", gathering.story(), failure);
            }
        }
    }

    /** Those of a gathering that say the same, claim by claim; empty where nobody answered. */
    private Optional<List<List<Claim>>> of(Gathering gathering, Instant until) {
        Map<Citation, Claim> shown = new HashMap<>();
        gathering.claims().forEach(claim -> shown.put(citation(claim), claim));
        List<SourceSpan> spans = shown.keySet().stream().map(SourceSpan::new).toList();
        return drafting.ifAnswered(new ClaimsTask(Gathering.LANGUAGE), spans, until)
                .map(drafted -> drafted.parts().values().stream()
                        .map(same -> same.stream()
                                .flatMap(one -> one.passage().citations().stream())
                                .map(shown::get)
                                .toList())
                        .toList());
    }

    private static Citation citation(Claim claim) {
        return claim.evidence(Stance.SUPPORTS, 1).citation();
    }
}
