package app.bellwether.discord;

import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.Outbox;
import app.bellwether.discord.QuotationRepository.Quoted;
import app.bellwether.subscribers.ShortId;
import app.bellwether.writing.Document;
import app.bellwether.writing.DocumentJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what publishers have corrected of the briefs that lie in Discord, and puts into the outbox that they are said anew, each once. */
@Component
class Errata {

    private static final Logger LOG = LoggerFactory.getLogger(Errata.class);
    private static final int AT_ONCE = 500;

    /** As long as a reader's later briefs look for corrections. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final QuotationRepository quotations;
    private final Amendments amendments;
    private final Briefs briefs;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Errata(
            QuotationRepository quotations,
            Amendments amendments,
            Briefs briefs,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.quotations = quotations;
        this.amendments = amendments;
        this.briefs = briefs;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    void look() {
        Instant before = clock.instant().minus(KEPT);
        quotations.deleteByAtBefore(before);
        quotations.deleteAmendedBefore(before);
        List<Quoted> all = quotations.all();
        Map<String, Integer> newest = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            newest.putAll(amendments.revisions(all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(Quoted::article)
                    .distinct()
                    .toList()));
        }
        for (Quoted quoted : all) {
            int revision = newest.getOrDefault(quoted.article(), 0);
            if (revision > quoted.seen()) {
                quotations.briefs(quoted.article(), quoted.seen()).forEach(brief -> look(quoted, brief, revision));
            }
        }
    }

    private void look(Quoted quoted, BriefId id, int revision) {
        try {
            transactions.executeWithoutResult(_ -> {
                briefs.byId(id).ifPresent(this::say);
                quotations.looked(quoted.article(), id, revision);
            });
        } catch (RuntimeException broken) {
            LOG.error("Whether brief {} was corrected cannot be said; it is looked at again", id, broken);
        }
    }

    private void say(Brief brief) {
        String sum = sum(amendments.within(brief));
        quotations.anew(brief, sum, sum(brief.document()), clock.instant()).ifPresent(times -> {
            outbox.amendment(brief, times.toString());
            LOG.info("Brief {} was corrected; it is said anew", brief.id());
        });
    }

    private static String sum(Document document) {
        return ShortId.of("document", DocumentJson.write(document));
    }
}
