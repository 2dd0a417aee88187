package app.bellwether.briefs.composing;

import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Lull;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Signal;
import app.bellwether.signals.SignalId;
import app.bellwether.sources.ArticleId;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Passage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the sentence of a source behind something that was not worth a brief; there is none when it is gone meanwhile. */
record NearestWords(Desk desk, Quotes quotes, Lull lull) {

    /** How far back single facts were looked at. */
    private static final Duration LOOKED_BACK = Duration.ofDays(9);

    Optional<Passage> of(Lull.Miss miss) {
        String id = miss.item().id();
        ZoneId zone = lull.subscriber().schedule().zone();
        Instant to = miss.date().plusDays(1).atStartOfDay(zone).toInstant();
        Instant from = to.minus(LOOKED_BACK);
        Stream<Evidence> evidence = switch (miss.item().type()) {
            case SIGNAL ->
                desk.signals().byId(new SignalId(id), lull.at()).stream().flatMap(NearestWords::newest);
            case HIT ->
                desk.signals().quickHits(from, to).stream()
                        .filter(hit -> hit.id().equals(id))
                        .map(hit -> hit.evidence());
            case INSIGHT ->
                desk.signals().insights(from, to).stream()
                        .filter(insight -> insight.id().equals(id))
                        .map(insight -> insight.evidence());
            case DIGEST ->
                desk.signals().digests(from, to).stream()
                        .filter(digest -> digest.discussion().equals(new ArticleId(id)))
                        .flatMap(digest -> digest.points().stream());
        };
        return evidence.flatMap(one -> quotes.passage(one).stream()).findFirst();
    }

    private static Stream<Evidence> newest(Signal signal) {
        return signal.evidence(Evidence.Stance.SUPPORTS).stream()
                .filter(one -> one.of() == Citation.Part.TEXT)
                .sorted(Quotes.NEWEST.thenComparingInt(Evidence::start));
    }
}
