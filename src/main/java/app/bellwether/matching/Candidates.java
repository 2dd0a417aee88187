package app.bellwether.matching;

import app.bellwether.signals.Digest;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.Insight;
import app.bellwether.signals.QuickHit;
import app.bellwether.signals.Signal;
import app.bellwether.signals.Signals;
import app.bellwether.signals.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes candidates of what the signals room gives. */
final class Candidates {

    private Candidates() {}

    static List<Candidate> of(Signals signals, Instant since, Instant at) {
        List<Candidate> candidates = new ArrayList<>();
        signals.open(at).forEach(signal -> candidates.add(of(signal, at)));
        signals.quickHits(since, at).forEach(hit -> candidates.add(of(hit)));
        signals.insights(since, at).forEach(insight -> candidates.add(of(insight)));
        signals.digests(since, at).stream()
                .filter(digest -> !digest.points().isEmpty())
                .forEach(digest -> candidates.add(of(digest)));
        return List.copyOf(candidates);
    }

    private static Candidate of(Signal signal, Instant at) {
        return new Candidate(
                ItemRef.of(signal.id()),
                signal.version(),
                signal.title(),
                signal.keys(),
                isAsleep(signal, at) ? 0 : signal.strength().value(),
                newest(signal.evidence(), signal.reinforced()),
                words(signal.title(), signal.evidence()),
                onlyPublisher(signal.evidence()),
                "");
    }

    /** Whether nobody spoke for or against it for so long, and no day is near that asks to act. */
    private static boolean isAsleep(Signal signal, Instant at) {
        return signal.urgency().level() != Urgency.Level.ACT_NOW
                && signal.evidence().stream()
                        .filter(one -> one.stance() != Evidence.Stance.CONTEXT)
                        .noneMatch(one -> one.published().isAfter(at.minus(Candidate.NEWS)));
    }

    private static Candidate of(QuickHit hit) {
        return new Candidate(
                new ItemRef(ItemRef.Type.HIT, hit.id()),
                1,
                hit.title(),
                hit.keys(),
                hit.score(),
                newest(
                        hit.all().map(QuickHit::evidence).toList(),
                        hit.evidence().published()),
                words(hit.title(), List.of(hit.evidence())),
                hit.leads(),
                hit.voices() > 1 ? "" : hit.evidence().publisher(),
                hit.story().value(),
                false);
    }

    private static Candidate of(Insight insight) {
        return new Candidate(
                new ItemRef(ItemRef.Type.INSIGHT, insight.id()),
                1,
                insight.episode(),
                insight.keys(),
                insight.score(),
                insight.evidence().published(),
                words(insight.episode(), List.of(insight.evidence())),
                insight.evidence().publisher(),
                "");
    }

    private static Candidate of(Digest digest) {
        return new Candidate(
                new ItemRef(ItemRef.Type.DIGEST, digest.discussion().value()),
                1,
                digest.title(),
                digest.keys(),
                digest.score(),
                newest(digest.points(), digest.points().getFirst().published()),
                words(digest.title(), digest.points()),
                onlyPublisher(digest.points()),
                "");
    }

    private static Instant newest(List<Evidence> evidence, Instant otherwise) {
        return evidence.stream()
                .map(Evidence::published)
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    private static String words(String title, List<Evidence> evidence) {
        return evidence.stream().map(Evidence::quote).collect(Collectors.joining("\n", title + "\n", ""));
    }

    private static String onlyPublisher(List<Evidence> evidence) {
        Set<String> publishers = evidence.stream().map(Evidence::publisher).collect(Collectors.toSet());
        return publishers.size() == 1 ? publishers.iterator().next() : "";
    }
}
