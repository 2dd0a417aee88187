package app.bellwether.judging;

import java.util.List;

/**
 * What a passage says of a claim.
 *
 * @param verdict of the passage as a whole: {@link Relation#BEARS_OUT} is likely when it bears all of the claim out
 * @param deciding the numbers of its sentences, from 0, that decide, the first most
 */
public record PassageVerdict(PairVerdict verdict, List<Integer> deciding) {

    public PassageVerdict {
        deciding = List.copyOf(deciding);
    }
}
