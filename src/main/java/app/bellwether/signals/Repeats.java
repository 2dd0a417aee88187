package app.bellwether.signals;

import app.bellwether.judging.SupportJudge;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.signals.stars.Star;
import java.util.stream.Collectors;

/** Whether a signal has already what comes anew. */
final class Repeats {

    /** Sentences with so many words in common are one sentence, copied. */
    static final double COPY = .8;

    /** A new signal that shares this part of its articles with another one is that one in other words, when it is so near. */
    private static final double SAME_ARTICLES = 1 / 3d;

    private static final double SAME_AFFAIR = .6;

    private static final double SAME_EVENT = .65;

    /** Of what is hardly less likely than not to bear the other out, one is enough. */
    private static final double SAME = .3;

    private Repeats() {}

    /** Whether what a star would open is that signal in other words. */
    static boolean says(SupportJudge judge, Dossier dossier, Star star) {
        return judge.supportsEitherWay(dossier.centre().said(), star.centre().said()) >= SAME || retells(dossier, star);
    }

    /** Whether it is near, and a third of its articles are the signal's, or one of its stories is. */
    private static boolean retells(Dossier dossier, Star star) {
        double cosine = dossier.centre().cosine(star.centre());
        return (cosine >= SAME_AFFAIR && shares(dossier, star))
                || (cosine >= SAME_EVENT && isOfItsStories(dossier, star));
    }

    private static boolean shares(Dossier dossier, Star star) {
        var articles = dossier.articles();
        long shared = star.claims().stream()
                .filter(claim -> articles.contains(claim.origin().article()))
                .count();
        return shared >= SAME_ARTICLES * star.claims().size();
    }

    private static boolean isOfItsStories(Dossier dossier, Star star) {
        var stories = dossier.supporting().stream()
                .map(claim -> claim.origin().story())
                .collect(Collectors.toSet());
        return star.claims().stream()
                .anyMatch(claim -> stories.contains(claim.origin().story()));
    }

    /** Whether the dossier has nothing of that article yet, nor those words of another one (a copy adds nothing). */
    static boolean isNew(Dossier dossier, Claim claim) {
        return dossier.current().stream()
                .map(Entry::claim)
                .noneMatch(
                        other -> other.origin().article().equals(claim.origin().article())
                                || (claim.headline() && sameVoice(other, claim))
                                || other.statement().overlap(claim.statement()) >= COPY);
    }

    private static boolean sameVoice(Claim one, Claim other) {
        return one.origin().story().equals(other.origin().story())
                && one.origin().voice() == other.origin().voice();
    }
}
