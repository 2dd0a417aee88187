package app.bellwether.signals.finds;

import app.bellwether.judging.PairJudge;
import app.bellwether.judging.Relation;
import app.bellwether.judging.Statement;
import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds who speaks against what is held in a discussion: below it in the thread, or anywhere where nobody answers anybody. */
final class Dissents {

    /** So likely both cannot be true. */
    private static final double LIKELY = .5;

    /** Held against so many of those that are worth most. */
    private static final int MOST_COMPARED = 60;

    private static final Pattern OBJECTING = Pattern.compile(
            "^(no\\b|nope|not (really|true|quite|necessarily|exactly|so)|(that|this)('s|’s| is| isn't| isn’t| was)"
                    + " (not|just not|simply not|wrong|false|nonsense|untrue|incorrect|a myth)|I (strongly )?disagree|I"
                    + " (don't|don’t) (think|agree|buy|see|believe)|(that|this)"
                    + " (doesn't|doesn’t|isn't|isn’t)|wrong\\b|actually\\b|hardly\\b|on the contrary|citation"
                    + " needed|but\\b|except\\b|(you're|you’re|you are) (wrong|missing|assuming|ignoring))",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Linguist linguist;
    private final PairJudge judge;
    private final Map<String, Statement> read = new HashMap<>();

    /** Of one discussion: every sentence is read once. */
    Dissents(Linguist linguist, PairJudge judge) {
        this.linguist = linguist;
        this.judge = judge;
    }

    /**
     * The points with what speaks against one of them behind it, among the first: the point that is spoken against most, and what is worth
     * most of that.
     *
     * @param opinions all of them, best first
     * @param points some of them; the last make room where there are more than {@code most}
     */
    List<Opinion> among(List<Opinion> opinions, List<Opinion> points, int most) {
        Optional<Dispute> dispute = answered(opinions).or(() -> beside(opinions, points));
        if (dispute.isEmpty()) {
            return points;
        }
        Opinion held = dispute.get().held();
        Opinion against = dispute.get().against();
        List<Opinion> others = points.stream()
                .filter(one ->
                        !one.author().equals(held.author()) && !one.author().equals(against.author()))
                .filter(one -> !Sameness.of(one.claim(), held.claim()) && !Sameness.of(one.claim(), against.claim()))
                .limit(most - 2L)
                .toList();
        List<Opinion> all = new ArrayList<>(others);
        int place = !others.isEmpty() && others.getFirst().worth() > held.worth() ? 1 : 0;
        all.addAll(place, List.of(held, against.against()));
        return all;
    }

    private record Dispute(Opinion held, Opinion against, int objections) {}

    /** What most objected to in their answers, with the best that one of them said. */
    private Optional<Dispute> answered(List<Opinion> opinions) {
        List<Dispute> disputes = new ArrayList<>();
        for (Opinion held : opinions) {
            List<Integer> replies = held.tree().replies(held.comment());
            List<Opinion> objecting = opinions.stream()
                    .filter(one -> replies.contains(one.comment()))
                    .limit(MOST_COMPARED)
                    .filter(one -> objects(one, held))
                    .toList();
            if (!objecting.isEmpty()) {
                int objections =
                        (int) objecting.stream().map(Opinion::author).distinct().count();
                disputes.add(new Dispute(held, objecting.getFirst(), objections));
            }
        }
        return disputes.stream()
                .max(Comparator.comparingInt(Dispute::objections)
                        .thenComparingDouble(
                                one -> one.held().worth() + one.against().worth()));
    }

    private boolean objects(Opinion reply, Opinion held) {
        return OBJECTING.matcher(reply.tree().words(reply.comment())).find() || contradicts(reply, held) >= LIKELY;
    }

    private double contradicts(Opinion one, Opinion held) {
        return judge.of(statement(held), statement(one)).p(Relation.CONTRADICTS);
    }

    private Statement statement(Opinion one) {
        return read.computeIfAbsent(
                one.claim().quote(),
                quote -> new Statement(linguist, quote, one.claim().origin().language()));
    }

    /** In a thread in which nobody answers anybody. */
    private Optional<Dispute> beside(List<Opinion> opinions, List<Opinion> points) {
        return points.stream()
                .flatMap(held -> opinions.stream()
                        .limit(MOST_COMPARED)
                        .filter(one -> !one.author().equals(held.author()))
                        .filter(one -> contradicts(one, held) >= LIKELY)
                        .map(one -> new Dispute(held, one, 1)))
                .max(Comparator.comparingDouble(
                        one -> one.held().worth() + one.against().worth()));
    }
}
