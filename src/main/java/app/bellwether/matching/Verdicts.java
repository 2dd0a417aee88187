package app.bellwether.matching;

import app.bellwether.writing.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Words the decisions (R8): those on what was taken, and on the nearest misses; the rest can be computed again (R10). */
final class Verdicts {

    static final int MISSES = 20;
    static final int OFF_TOPIC = 5;

    private final double threshold;
    private final boolean worthSaying;
    private final Frame frame;

    Verdicts(double threshold, boolean worthSaying, Frame frame) {
        this.threshold = threshold;
        this.worthSaying = worthSaying;
        this.frame = frame;
    }

    List<Decision> decisions(List<Judged> judged, Set<Judged> taken, int misses, int offTopic) {
        List<Decision> decisions = new ArrayList<>();
        judged.stream().filter(taken::contains).map(this::taken).forEach(decisions::add);
        judged.stream()
                .filter(one -> !taken.contains(one) && !one.reasons().isEmpty())
                .limit(misses)
                .map(this::missed)
                .forEach(decisions::add);
        judged.stream()
                .filter(one -> one.reasons().isEmpty())
                .limit(offTopic)
                .map(this::missed)
                .forEach(decisions::add);
        return List.copyOf(decisions);
    }

    String reason(List<Judged> judged, Sent sent, double best) {
        if (worthSaying) {
            return frame.say("match.best", "score", frame.number(best), "needed", frame.number(threshold));
        }
        List<Judged> ofInterest = judged.stream()
                .filter(one -> !one.reasons().isEmpty() && one.muted().isEmpty() && !one.isBarred())
                .filter(one -> one.candidate().strength() > 0)
                .toList();
        if (ofInterest.isEmpty()) {
            boolean home = judged.stream().anyMatch(one -> one.barred() == Judged.Barred.HOME);
            return frame.say(home ? "match.silent.home" : "match.silent");
        }
        return best == 0
                ? frame.say(
                        "match.known",
                        "title",
                        frame.quoted(Objects.requireNonNullElseGet(
                                sent.opening(),
                                () -> nearest(ofInterest).candidate().title())))
                : frame.say(
                        "match.below",
                        "needed",
                        frame.number(threshold),
                        "title",
                        frame.quoted(ofInterest.getFirst().candidate().title()),
                        "score",
                        frame.number(Math.floor(10 * best) / 10));
    }

    /** Of what they know, the first of those that are of most of their interests; a theme before what may have had another title. */
    private static Judged nearest(List<Judged> known) {
        return known.stream()
                .min(Comparator.comparingInt((Judged one) -> -one.because().size())
                        .thenComparing(one -> one.candidate().item().type()))
                .orElseThrow();
    }

    private Decision taken(Judged one) {
        String words = frame.say(
                "match.taken",
                "how",
                of(one),
                "interests",
                interests(one),
                "strength",
                factors(one),
                "news",
                one.novelty() == 1 ? "all" : one.isLeftOver() ? "left" : "part",
                "most",
                one.isOverTheMost() ? "over" : "within",
                "score",
                frame.number(one.score()));
        return decision(one, true, "taken", threshold / 2, words);
    }

    /** "8.0 × weight 2 × 0.5": every factor of its score that is not 1. */
    private String factors(Judged one) {
        double weight = one.reasons().getFirst().weight();
        List<String> factors =
                new ArrayList<>(List.of(frame.number(one.candidate().strength())));
        if (weight != 1) {
            factors.add(frame.say("match.weight", "weight", factor(weight)));
        }
        if (one.novelty() != 1) {
            factors.add(factor(one.novelty()));
        }
        return String.join(" × ", factors);
    }

    private String factor(double value) {
        return frame.number(
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private Decision missed(Judged one) {
        if (one.muted().isPresent()) {
            String muted = frame.quoted(one.muted().get().typed());
            return decision(one, false, "muted", 0, frame.say("match.muted", "interest", muted));
        }
        if (one.reasons().isEmpty()) {
            return decision(one, false, Decision.INTEREST, 0, frame.say("match.none"));
        }
        if (one.isBarred()) {
            return one.barred() == Judged.Barred.LANGUAGE
                    ? decision(one, false, "language", 0, frame.say("match.foreign"))
                    : decision(one, false, "beside", 0, frame.say("match.beside"));
        }
        if (one.candidate().strength() == 0) {
            return decision(one, false, "stale", threshold / 2, frame.say("match.stale"));
        }
        if (one.novelty() == 0) {
            return decision(one, false, "novelty", threshold / 2, frame.say("match.sent"));
        }
        double needed = worthSaying ? threshold / 2 : threshold;
        if (!worthSaying || one.score() < needed) {
            String words = frame.say(
                    "match.scores",
                    "how",
                    of(one),
                    "interests",
                    interests(one),
                    "score",
                    frame.number(one.score()),
                    "needed",
                    frame.number(needed));
            return decision(one, false, "threshold", needed, words);
        }
        ItemRef.Type type = one.candidate().item().type();
        String words = frame.say(
                "match.no-room",
                "how",
                of(one),
                "interests",
                interests(one),
                "score",
                frame.number(one.score()),
                "most",
                Quota.of(type),
                "kind",
                type.name().toLowerCase(Locale.ROOT));
        return decision(one, false, Decision.QUOTA, one.score(), words);
    }

    /** Of the interests themselves, near them, or both. */
    private static String of(Judged one) {
        boolean exact = one.reasons().stream().anyMatch(reason -> reason.degree() == 1);
        boolean near = one.reasons().stream().anyMatch(reason -> reason.degree() < 1);
        return exact && near ? "both" : exact ? "of" : "near";
    }

    private String interests(Judged one) {
        return frame.list(frame.quoted(one.because()));
    }

    private static Decision decision(Judged one, boolean taken, String stage, double needed, String words) {
        return new Decision(
                one.candidate().item(),
                one.candidate().title(),
                taken,
                stage,
                one.score(),
                needed,
                one.because(),
                words);
    }
}
