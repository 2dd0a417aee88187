package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Subscriber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges candidates for one subscriber. */
final class Judging {

    /** Of what the reader was never sent, though it is no younger than their last brief: it had its chance. */
    private static final double LEFT_OVER = 0.4;

    private static final double MOST = 10;

    private final Subscriber subscriber;
    private final Sent sent;
    private final Fulfilment fulfilment;

    Judging(Subscriber subscriber, Sent sent, Fulfilment fulfilment) {
        this.subscriber = subscriber;
        this.sent = sent;
        this.fulfilment = fulfilment;
    }

    Judged judge(Candidate candidate) {
        List<Reason> reasons = reasons(candidate);
        Optional<Interest> muted = subscriber.interests().stream()
                .filter(Interest::muted)
                .filter(interest -> fulfilment.exact(interest, candidate).isPresent())
                .findFirst();
        double novelty = novelty(candidate);
        double score = reasons.isEmpty() || muted.isPresent()
                ? 0
                : Math.clamp(reasons.getFirst().weight() * candidate.strength() * novelty, 0, MOST);
        return new Judged(candidate, reasons, muted, novelty, score);
    }

    private List<Reason> reasons(Candidate candidate) {
        return subscriber.interests().stream()
                .filter(interest -> !interest.muted())
                .flatMap(interest -> fulfilment.reason(interest, candidate).stream())
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .toList();
    }

    /** Of a newer version than the one they were sent, a half for one change, three quarters for two, and so on. */
    private double novelty(Candidate candidate) {
        Integer version = sent.versions().get(candidate.item());
        if (version != null) {
            return 1 - Math.pow(0.5, Math.max(0, candidate.version() - version));
        }
        boolean leftOver = sent.last() != null && !candidate.newest().isAfter(sent.last());
        return leftOver ? LEFT_OVER : 1;
    }
}
