package app.bellwether.judging;

import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the judge of pairs looks at: how much of each text the other has, and where they differ. Each value is about 0 to 1. */
final class PairFeatures {

    private static final int LETTERS = 4;
    private static final double RARE = 8;

    private PairFeatures() {}

    /** Does b bear out a? */
    static double[] of(Statement a, Statement b, Opposites opposites) {
        Values values = new Values();
        double cosine = Linguist.cosine(a.vector(), b.vector());
        double share = share(a, b);
        double back = share(b, a);
        values.add(cosine);
        values.add(cosine * cosine);
        steps(values, cosine, .3, .4, .5, .6, .7, .8, .9);
        values.add(share);
        steps(values, share, .2, .35, .5, .65, .8, .95);
        values.add(back);
        steps(values, back, .2, .35, .5, .65, .8, .95);
        values.add(Math.min(share, back));
        values.add(share * back);
        values.add(cosine * share);
        values.add(cosine * Math.min(share, back));
        double pairs = pairs(a.order(), b.order());
        values.add(pairs);
        values.add(pairs(b.order(), a.order()));
        values.add(letters(a.text(), b.text()));
        values.add(letters(b.text(), a.text()));
        names(values, a, b, cosine);
        names(values, b, a, cosine);
        numbers(values, a, b, cosine);
        form(values, a, b, share, opposites);
        double length = Math.log((1.0 + a.tokens().size()) / (1.0 + b.tokens().size()));
        values.add(Math.clamp(length, -2, 2) / 2);
        values.add(Math.min(1, a.tokens().size() / 40.0));
        values.add(Math.min(1, b.tokens().size() / 40.0));
        values.add(missing(a, b) / RARE);
        values.add(missing(b, a) / RARE);
        return values.toArray();
    }

    private static void steps(Values values, double value, double... from) {
        for (double step : from) {
            values.add(value >= step);
        }
    }

    /** The share of what one's content words tell that the other's tell too. */
    static double share(Statement one, Statement other) {
        return one.stems().isEmpty()
                ? 0
                : Coverage.of(one, other.stems()::containsKey).share();
    }

    /** How telling the most telling word is that the other lacks. */
    private static double missing(Statement one, Statement other) {
        return Coverage.of(one, other.stems()::containsKey).rarest();
    }

    static double pairs(List<String> one, List<String> other) {
        Set<String> its = new HashSet<>();
        for (int i = 1; i < other.size(); i++) {
            its.add(other.get(i - 1) + " " + other.get(i));
        }
        int shared = 0;
        for (int i = 1; i < one.size(); i++) {
            shared += its.contains(one.get(i - 1) + " " + one.get(i)) ? 1 : 0;
        }
        return one.size() < 2 ? 0 : (double) shared / (one.size() - 1);
    }

    private static double letters(String one, String other) {
        Set<String> mine = grams(one);
        Set<String> its = grams(other);
        return mine.isEmpty() ? 0 : (double) mine.stream().filter(its::contains).count() / mine.size();
    }

    private static Set<String> grams(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + LETTERS <= plain.length(); i++) {
            grams.add(plain.substring(i, i + LETTERS));
        }
        return grams;
    }

    private static void names(Values values, Statement one, Statement other, double cosine) {
        long found = one.names().stream().filter(name -> has(other, name)).count();
        int all = one.names().size();
        double share = all == 0 ? 1 : (double) found / all;
        values.add(all == 0);
        values.add(share);
        values.add(share == 1);
        values.add(share * cosine);
        values.add(Math.min(1, (all - found) / 4.0));
    }

    private static boolean has(Statement other, String name) {
        return other.names().contains(name)
                || other.tokens().stream().anyMatch(token -> token.bare().equals(name));
    }

    private static void numbers(Values values, Statement a, Statement b, double cosine) {
        double inB = share(a.digits(), b.digits());
        double inA = share(b.digits(), a.digits());
        boolean both = !a.digits().isEmpty() && !b.digits().isEmpty();
        values.add(a.digits().isEmpty());
        values.add(b.digits().isEmpty());
        values.add(inB);
        values.add(inA);
        values.add(both && inB == 0);
        values.add(both && inB == 0 ? cosine : 0);
        values.add(both && inB == 1);
        boolean differ = false;
        boolean agree = false;
        for (Quantity one : a.quantities()) {
            for (Quantity other : b.quantities()) {
                if (one.unit().equals(other.unit())) {
                    boolean same = one.value().compareTo(other.value()) == 0;
                    agree |= same;
                    differ |= !same;
                }
            }
        }
        values.add(agree);
        values.add(differ && !agree);
        values.add(differ && !agree ? cosine : 0);
        values.add(differ && !agree ? share(a, b) : 0);
    }

    private static double share(Collection<String> one, Collection<String> other) {
        return one.isEmpty() ? 1 : (double) one.stream().filter(other::contains).count() / one.size();
    }

    private static void form(Values values, Statement a, Statement b, double share, Opposites opposites) {
        boolean negated = a.denies() != b.denies();
        values.add(negated);
        values.add(negated ? share : 0);
        boolean opposite = opposites.differ(a, b);
        values.add(opposite);
        values.add(opposite ? share : 0);
        int direction = direction(a) * direction(b);
        values.add(direction < 0);
        values.add(direction > 0);
        values.add(direction < 0 ? share : 0);
        for (WordClass one : new WordClass[] {
            WordClass.MAY, WordClass.COMING, WordClass.SAYING, WordClass.FEELING, WordClass.PAST, WordClass.ASKING
        }) {
            values.add(a.count(one) > 0 && b.count(one) == 0);
            values.add(a.count(one) == 0 && b.count(one) > 0);
        }
    }

    /** Which way most of its words of direction go: 1 up, -1 down, 0 neither. */
    static int direction(Statement one) {
        return Integer.signum(one.count(WordClass.UP) - one.count(WordClass.DOWN));
    }
}
