package app.bellwether.judging;

import java.util.Map;
import java.util.function.Predicate;

/**
 * How much of what a text's words tell stands elsewhere.
 *
 * @param share of what they tell, 0 to 1; 1 where they tell nothing
 * @param rarest how telling the most telling word is that is missing there, as {@link Statement#stems} has it; 0 where none is
 * @param missing how many are
 */
record Coverage(double share, double rarest, int missing) {

    /** @param stands whether a stem stands there */
    static Coverage of(Statement text, Predicate<String> stands) {
        double all = 0;
        double found = 0;
        double rarest = 0;
        int missing = 0;
        for (Map.Entry<String, Double> stem : text.stems().entrySet()) {
            boolean has = stands.test(stem.getKey());
            all += stem.getValue();
            found += has ? stem.getValue() : 0;
            rarest = has ? rarest : Math.max(rarest, stem.getValue());
            missing += has ? 0 : 1;
        }
        return new Coverage(all == 0 ? 1 : found / all, rarest, missing);
    }
}
