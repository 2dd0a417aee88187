package app.bellwether.signals;

import app.bellwether.signals.claims.Action;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.signals.stars.Star;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a signal has already what comes anew. */
final class Repeats {

    /** Sentences with so many words in common are one sentence, copied. */
    static final double COPY = .8;

    private static final double SAME_AFFAIR = .6;

    /** Sentences so alike that do the same are of one claim, though not by the test that quotes must pass. */
    private static final double SAME_DEED = .62;

    /** What does something else must be so alike to be the same claim: what is told of a deed names what led to it. */
    private static final double SAME_IN_OTHER_WORDS = .72;

    /** A new signal that shares this part of its articles with another one is that one in other words. */
    private static final double SAME_ARTICLES = 1 / 3d;

    private Repeats() {}

    /** Whether what a star would open is that signal in other words. */
    static boolean says(Dossier dossier, Star star) {
        return shares(dossier, star) || retells(dossier, star);
    }

    /** Whether a third of its claims are of articles of a signal that does the same, or is near in meaning, and does not go the other way. */
    private static boolean shares(Dossier dossier, Star star) {
        Action way = star.centre().wording().direction();
        Action its = dossier.centre().wording().direction();
        boolean sameDeed = sameDeed(dossier, star);
        double cosine = dossier.centre().vector().cosine(star.centre().vector());
        if ((way != null && its != null && way != its) || (!sameDeed && cosine < SAME_IN_OTHER_WORDS)) {
            return false;
        }
        List<Claim> claims = star.claims();
        var articles = dossier.articles();
        long shared = claims.stream()
                .filter(claim -> articles.contains(claim.origin().article()))
                .count();
        return shared >= SAME_ARTICLES * claims.size();
    }

    /** Whether a star is of the dossier's own story and nearly says what it says. */
    private static boolean retells(Dossier dossier, Star star) {
        var stories = dossier.supporting().stream()
                .map(claim -> claim.origin().story())
                .collect(Collectors.toSet());
        double cosine = dossier.centre().vector().cosine(star.centre().vector());
        boolean same = star.claims().stream()
                .anyMatch(claim -> stories.contains(claim.origin().story()));
        return (same && cosine >= (sameDeed(dossier, star) ? SAME_AFFAIR : SAME_IN_OTHER_WORDS))
                || mostly(dossier, star);
    }

    private static boolean sameDeed(Dossier dossier, Star star) {
        return dossier.centre().wording().action() == star.centre().wording().action();
    }

    /** Whether most of what the star gathers is said there already. */
    private static boolean mostly(Dossier dossier, Star star) {
        long said = star.claims().stream()
                .filter(claim -> dossier.supporting().stream()
                        .anyMatch(other ->
                                other.wording().action() == claim.wording().action()
                                        && other.vector().cosine(claim.vector()) >= SAME_DEED))
                .count();
        return 2 * said >= star.claims().size();
    }

    /** Whether the dossier has nothing of that article yet, nor those words of another one (a copy adds nothing). */
    static boolean isNew(Dossier dossier, Claim claim) {
        return dossier.current().stream()
                .map(Entry::claim)
                .noneMatch(
                        other -> other.origin().article().equals(claim.origin().article())
                                || (claim.headline() && sameVoice(other, claim))
                                || other.wording().sameness(claim.wording()) >= COPY);
    }

    private static boolean sameVoice(Claim one, Claim other) {
        return one.origin().story().equals(other.origin().story())
                && one.origin().voice() == other.origin().voice();
    }
}
