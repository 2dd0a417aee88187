package app.bellwether.signals;

import app.bellwether.signals.SignalVersion.State;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.claims.Likeness;
import app.bellwether.signals.claims.Likeness.Verdict;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether two open signals have become one, and what the older takes in of the younger. */
final class Unions {

    /** Two signals whose centres say the same share this part of the articles of the smaller one. */
    private static final double SHARED = 1 / 3d;

    /** Or this part of the quotes of the younger one says what the centre of the older one says. */
    private static final double SAID = 2 / 3d;

    private static final Comparator<Dossier> ELDER_FIRST = Comparator.comparing(
                    (Dossier dossier) -> dossier.versions().getFirst().at())
            .thenComparing(Dossier::id);

    private Unions() {}

    /**
     * Two signals that are one.
     *
     * @param taken the quotes of the younger one that the older one takes in
     */
    record Union(Dossier elder, Dossier younger, List<Entry> taken) {}

    /** The first of the others that has become one with a signal that has grown. */
    static Optional<Union> of(Dossier grown, List<Dossier> others) {
        return others.stream()
                .filter(other -> !other.id().equals(grown.id()))
                .map(other -> Stream.of(grown, other).sorted(ELDER_FIRST).toList())
                .filter(both -> both.stream().allMatch(one -> one.newest().state() == State.OPEN))
                .filter(both -> areOne(both.getFirst(), both.getLast()))
                .map(both -> new Union(both.getFirst(), both.getLast(), taken(both.getFirst(), both.getLast())))
                .findFirst();
    }

    private static boolean areOne(Dossier elder, Dossier younger) {
        boolean alike = supports(elder.centre(), younger.centre()) && supports(younger.centre(), elder.centre());
        return (alike && shared(elder, younger) >= SHARED) || said(elder, younger) >= SAID;
    }

    private static double shared(Dossier elder, Dossier younger) {
        Set<Object> shared = new HashSet<>(elder.articles());
        shared.retainAll(younger.articles());
        return (double) shared.size()
                / Math.min(elder.articles().size(), younger.articles().size());
    }

    private static double said(Dossier elder, Dossier younger) {
        long said = younger.supporting().stream()
                .filter(claim -> supports(elder.centre(), claim))
                .count();
        return (double) said / younger.supporting().size();
    }

    private static boolean supports(Claim centre, Claim claim) {
        return Likeness.between(centre, claim).verdict(centre, claim) == Verdict.SUPPORTS;
    }

    /** Each is tested against the centre of the older one, as every quote is. */
    private static List<Entry> taken(Dossier elder, Dossier younger) {
        List<Entry> taken = new ArrayList<>();
        for (Claim claim : younger.supporting()) {
            boolean kept =
                    taken.stream().anyMatch(entry -> entry.claim().wording().sameness(claim.wording()) >= Repeats.COPY);
            if (!kept && Repeats.isNew(elder, claim) && supports(elder.centre(), claim)) {
                double score = Likeness.between(elder.centre(), claim).score();
                taken.add(new Entry(claim, Evidence.Stance.SUPPORTS, Math.clamp(score, 0, 1), 0, 0));
            }
        }
        return taken;
    }
}
