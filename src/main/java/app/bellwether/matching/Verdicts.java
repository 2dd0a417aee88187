package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words the decisions (R8): those on what was taken, and on the nearest misses; the rest can be computed again (R10). */
final class Verdicts {

    private static final int MISSES = 20;
    static final int OFF_TOPIC = 5;

    private final int misses;
    private final int offTopic;
    private final double threshold;
    private final boolean worthSaying;

    Verdicts(double threshold, boolean worthSaying) {
        this(threshold, worthSaying, MISSES, OFF_TOPIC);
    }

    private Verdicts(double threshold, boolean worthSaying, int misses, int offTopic) {
        this.misses = misses;
        this.offTopic = offTopic;
        this.threshold = threshold;
        this.worthSaying = worthSaying;
    }

    /** Of every item. */
    Verdicts unlimited() {
        return new Verdicts(threshold, worthSaying, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    List<Decision> decisions(List<Judged> judged, Set<Judged> taken) {
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

    String reason(List<Judged> judged, double best) {
        if (worthSaying) {
            return "The best item scores %s; your threshold is %s.".formatted(number(best), number(threshold));
        }
        List<Judged> ofInterest = judged.stream()
                .filter(one -> !one.reasons().isEmpty() && one.muted().isEmpty())
                .toList();
        if (ofInterest.isEmpty()) {
            return "The sources said nothing about what you follow.";
        }
        Judged nearest = ofInterest.getFirst();
        if (best == 0) {
            return "Nothing new about what you follow; you have been sent the latest on “%s”."
                    .formatted(nearest.candidate().title());
        }
        return "Nothing about what you follow reached your threshold of %s; the nearest was “%s” with %s."
                .formatted(number(threshold), nearest.candidate().title(), number(best));
    }

    private Decision taken(Judged one) {
        String words = "%s your interest in %s; strength %s%s: score %s."
                .formatted(
                        of(one),
                        list(one.because()),
                        number(one.candidate().strength()),
                        news(one),
                        number(one.score()));
        return decision(one, true, "taken", threshold / 2, words);
    }

    private Decision missed(Judged one) {
        if (one.muted().isPresent()) {
            return decision(
                    one,
                    false,
                    "muted",
                    0,
                    "You muted %s.".formatted(quoted(one.muted().get())));
        }
        if (one.reasons().isEmpty()) {
            return decision(one, false, Decision.INTEREST, 0, "None of your interests is about it.");
        }
        if (one.novelty() == 0) {
            return decision(one, false, "novelty", threshold / 2, "You were sent it, and nothing has changed since.");
        }
        double needed = worthSaying ? threshold / 2 : threshold;
        if (!worthSaying || one.score() < needed) {
            String words = "%s your interest in %s, but it scores %s and needed %s."
                    .formatted(of(one), list(one.because()), number(one.score()), number(needed));
            return decision(one, false, "threshold", needed, words);
        }
        String words =
                "%s your interest in %s with score %s, but there was no room: at most %d %s, shared between your interests and sources."
                        .formatted(
                                of(one),
                                list(one.because()),
                                number(one.score()),
                                Quota.of(one.candidate().item().type()),
                                kind(one.candidate().item().type()));
        return decision(one, false, "quota", one.score(), words);
    }

    private static String of(Judged one) {
        return one.reasons().stream().allMatch(reason -> reason.degree() == 1)
                ? "Of"
                : one.reasons().stream().anyMatch(reason -> reason.degree() == 1) ? "Of or near" : "Near";
    }

    private static String news(Judged one) {
        return one.novelty() < 1 ? ", of which you know a part" : ", new to you";
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

    private static String kind(ItemRef.Type type) {
        return switch (type) {
            case SIGNAL -> "themes";
            case HIT -> "quick hits";
            case INSIGHT -> "podcast insights";
            case DIGEST -> "discussion";
        };
    }

    private static String quoted(Interest interest) {
        return "“" + interest.typed() + "”";
    }

    private static String list(List<String> said) {
        return said.stream().map(one -> "“" + one + "”").collect(Collectors.joining(" and "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
