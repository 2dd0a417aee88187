package app.bellwether.signals.dossiers;

import app.bellwether.signals.claims.Action;
import app.bellwether.signals.claims.Claim;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a quote leaves out the country that a signal is about: who reads only it learns of no famine in Gaza. */
public final class Scenes {

    /** Where two meet is not what their meeting is about. */
    private static final Set<Action> ANYWHERE = EnumSet.of(Action.AGREE, Action.MEET, Action.JOIN);

    private static final double NEARLY_ALL = .75;

    private Scenes() {}

    /** Whether the centre and nearly all quotes say where, or against whom, it is done, and this one names no such country. */
    public static boolean isMissing(Dossier dossier, Claim claim) {
        Action action = dossier.centre().wording().action();
        if (action == null || ANYWHERE.contains(action)) {
            return false;
        }
        List<Claim> supporting = dossier.supporting();
        Set<String> scenes =
                new HashSet<>(dossier.centre().wording().predicate().scenes());
        scenes.removeIf(country -> supporting.stream()
                        .filter(quote -> quote.wording().around().contains(country))
                        .count()
                < NEARLY_ALL * supporting.size());
        return !scenes.isEmpty() && Collections.disjoint(scenes, claim.wording().around());
    }
}
