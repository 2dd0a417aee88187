package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import app.bellwether.sources.Digests;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.DocumentJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals briefs: in one transaction the quotes are compared with their articles, the brief is kept, and whoever delivers it
 * hears of it. Locking the subscriber makes the decision the only one at that moment, on however many instances.
 */
@Component
record Sealer(
        TransactionTemplate transactions,
        Subscribers subscribers,
        BriefRows rows,
        History history,
        QuoteCheck quotes,
        ApplicationEventPublisher events) {

    /**
     * Seals what was composed.
     *
     * @param edition the number that it says it has
     * @return empty when the slot is decided, the subscriber is not to be sent anything, or another brief took the number
     * @throws BrokenQuote when it quotes what a source does not say
     */
    Optional<Brief> seal(Slot slot, Edition.Composed composed, int edition, Instant at, Instant deadline) {
        quotes.check(composed.document());
        String document = DocumentJson.write(composed.document());
        String told = Had.told(composed.document(), composed.items());
        Brief brief = new Brief(
                slot.brief(),
                slot.subscriber(),
                slot.date(),
                slot.name(),
                edition,
                at,
                deadline,
                composed.document(),
                composed.items(),
                Digests.sha256(document));
        return transactions.execute(_ -> {
            Optional<Subscriber> due = open(slot, at);
            if (due.isEmpty()
                    || history.editions(slot.subscriber()) != edition - 1
                    || !rows.insert(brief, document, told)) {
                return Optional.<Brief>empty();
            }
            rows.insert(brief, composed.decisions());
            history.forget(slot);
            events.publishEvent(
                    new BriefSealed(brief.id(), due.get(), brief.document().headline(), deadline));
            return Optional.of(brief);
        });
    }

    /**
     * Records that there is no brief.
     *
     * @return true when that was not known
     */
    boolean silence(Slot slot, Silence.Kind kind, String reason, Instant at) {
        return silence(slot, kind, reason, at, List.of());
    }

    /** The same with what was decided of what was looked at. */
    boolean silence(Slot slot, Silence.Kind kind, String reason, Instant at, List<Decision> decisions) {
        Silence silence = new Silence(slot.subscriber(), slot.date(), slot.name(), kind, at, reason);
        return transactions.execute(_ -> {
            boolean recorded = open(slot, at).isPresent() && history.record(silence);
            if (recorded) {
                events.publishEvent(new FellSilent(silence, decisions));
            }
            return recorded;
        });
    }

    /** What was true when the round began counts for nothing here: an instance may have stood still since. */
    private Optional<Subscriber> open(Slot slot, Instant at) {
        history.giveUpSoon();
        return subscribers
                .lock(slot.subscriber())
                .filter(Subscriber::active)
                .filter(subscriber -> Slots.due(subscriber, at).contains(slot))
                .filter(_ -> !history.undecided(List.of(slot)).isEmpty());
    }
}
