package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A candidate with what speaks for and against it for one subscriber.
 *
 * @param candidate the item
 * @param reasons interests it fulfils, heaviest first
 * @param muted the muted interest that it fulfils
 * @param novelty 0 to 1
 * @param score 0 to 10; 0 when no interest speaks for it or it is muted or barred
 * @param barred why it is not told to them, whatever speaks for it
 */
record Judged(
        Candidate candidate,
        List<Reason> reasons,
        Optional<Interest> muted,
        double novelty,
        double score,
        Barred barred) {

    /** Why something is not told to somebody who follows it. */
    enum Barred {
        NOT,
        /** It is told in a language that they do not read. */
        LANGUAGE,
        /** It is {@linkplain OnlyOfHome only of a region at home}. */
        HOME
    }

    /** By score; then what is newer; then by name, so that the order never depends on how they came. */
    static final Comparator<Judged> BEST_FIRST = Comparator.comparingDouble(Judged::score)
            .reversed()
            .thenComparing(judged -> judged.candidate().strength(), Comparator.reverseOrder())
            .thenComparing(judged -> judged.candidate().newest(), Comparator.reverseOrder())
            .thenComparing(judged -> judged.candidate().item());

    /** Of what the reader was never sent, though it is no younger than their last brief: it had its chance. No other novelty is the same. */
    private static final double LEFT_OVER = 0.4;

    static final double MOST = 10;

    /** Whatever grew by less than a fifth counts as changed once, which may be a turn. */
    private static final int FIFTHS = 5;

    static Judged of(Candidate candidate, List<Reason> reasons, Optional<Interest> muted, double novelty) {
        double score =
                reasons.isEmpty() || muted.isPresent() ? 0 : Math.clamp(product(candidate, reasons, novelty), 0, MOST);
        return new Judged(candidate, reasons, muted, novelty, score, Barred.NOT);
    }

    private static double product(Candidate candidate, List<Reason> reasons, double novelty) {
        return reasons.getFirst().weight() * candidate.strength() * novelty;
    }

    /** The same for somebody who is not told it. */
    Judged barred(Barred why) {
        return new Judged(candidate, reasons, muted, novelty, 0, why);
    }

    boolean isBarred() {
        return barred != Barred.NOT;
    }

    /** The same for somebody who was sent that. */
    Judged forReaderOf(Sent sent) {
        double novelty = novelty(sent);
        return novelty == this.novelty ? this : of(candidate, reasons, muted, novelty);
    }

    /** Of a newer version than the one they were sent, a half for one change, three quarters for two, and so on, if it grew by a fifth. */
    private double novelty(Sent sent) {
        Integer version = sent.versions().get(candidate.item());
        if (version != null) {
            int changes = Math.max(0, candidate.version() - version);
            boolean grown = FIFTHS * changes >= candidate.version();
            return 1 - Math.pow(0.5, grown ? changes : Math.min(1, changes));
        }
        boolean leftOver = sent.last() != null && !candidate.newest().isAfter(sent.last());
        return leftOver ? LEFT_OVER : 1;
    }

    /** Whether it lay there before the reader's last brief and was not told. */
    boolean isLeftOver() {
        return novelty == LEFT_OVER;
    }

    /** Whether its factors come to more than a score can be. */
    boolean isOverTheMost() {
        return product(candidate, reasons, novelty) > MOST;
    }

    List<String> because() {
        return match().because();
    }

    Match match() {
        return new Match(candidate, score, reasons);
    }
}
