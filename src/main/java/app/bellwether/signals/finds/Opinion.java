package app.bellwether.signals.finds;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody holds in a discussion.
 *
 * @param claim the words
 * @param author whose
 * @param comment the place of the comment in the thread
 * @param branch the place of the comment at the top of its branch
 * @param people who says so, its author included
 * @param quality how well it is said to whoever reads nothing else, 0 to 1
 * @param worth how much it tells of the discussion: more where many say it or answer it
 * @param stance whether it speaks against the one before it among a digest's points
 */
record Opinion(
        Claim claim,
        String author,
        int comment,
        int branch,
        Set<String> people,
        double quality,
        double worth,
        Stance stance) {

    Opinion against() {
        return new Opinion(claim, author, comment, branch, people, quality, worth, Stance.CONTRADICTS);
    }

    Evidence evidence() {
        return claim.evidence(stance, Math.clamp(quality, 0, 1));
    }

    /** Its author, then the others by their names. */
    Stream<String> speakers() {
        return Stream.concat(
                Stream.of(author),
                people.stream().filter(one -> !one.equals(author)).sorted());
    }
}
