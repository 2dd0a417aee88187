package app.bellwether.signals.finds;

import app.bellwether.signals.Evidence;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Entry;

/**
 * What somebody holds in a discussion.
 *
 * @param claim the words
 * @param author whose
 * @param comment the place of the comment in the thread
 * @param tree the thread
 * @param people how many say so, its author included
 * @param worth how much it tells of the discussion; more than 1 where many say it or answer it
 * @param stance whether it speaks against the one before it among a digest's points
 */
record Opinion(Claim claim, String author, int comment, CommentTree tree, int people, double worth, Stance stance) {

    int branch() {
        return tree.branch(comment);
    }

    /** The same in more words. */
    Opinion in(Claim words) {
        return new Opinion(words, author, comment, tree, people, worth, stance);
    }

    Opinion against() {
        return new Opinion(claim, author, comment, tree, people, worth, Stance.CONTRADICTS);
    }

    Evidence evidence() {
        return new Entry(claim, stance, Math.clamp(worth, 0, 1), 1, 0).evidence();
    }
}
