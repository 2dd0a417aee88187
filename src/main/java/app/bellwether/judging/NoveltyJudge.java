package app.bellwether.judging;

import app.bellwether.language.CalendarWords;
import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.Linguist;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says whether a sentence tells anything to whoever was told others. Safe for threads once the texts' vectors are known. */
public final class NoveltyJudge {

    static final String TOLD = "TOLD";

    /** Of so many that are nearest, what they tell together is looked at. */
    private static final int LOOKED_AT = 8;

    private static final double FAR = .2;

    /** From there on sentences are of one affair. */
    private static final double RELATED = .5;

    private static final double RARE = 8;

    /** So much of the words of both, each weighed by how telling it is, makes them one sentence with other figures. */
    private static final double SAME_WORDS = .6;

    private final Weights weights;
    private final PairJudge pairs;

    NoveltyJudge(Weights weights, PairJudge pairs) {
        this.weights = weights;
        this.pairs = pairs;
    }

    /** The judge that was learned from labels and comes with the application. */
    public static NoveltyJudge learned(Linguist linguist) {
        return new NoveltyJudge(Weights.read("novelty.txt"), PairJudge.learned(linguist));
    }

    /** How likely whoever was told those was told what the next says, or what came after it; 0 to 1, and 0 where none is of its affair. */
    public double told(List<Statement> those, Statement next) {
        return those.stream().noneMatch(one -> cosine(one, next) >= RELATED)
                ? 0
                : weights.probability(TOLD, values(pairs, those, next));
    }

    /**
     * Whether it gives a figure or announces something as none of those does, or {@linkplain #isApart is apart}: on another day that is news,
     * however much is like it in them.
     *
     * @param affair what was told of its affair
     */
    public static boolean turns(List<Statement> affair, Statement next) {
        Set<BigDecimal> known = affair.stream().flatMap(NoveltyJudge::figures).collect(Collectors.toSet());
        return !figures(next).allMatch(known::contains)
                || isFirst(Statement::announces, affair, next)
                || isApart(affair, next);
    }

    /** Whether it denies something as none of those does, or is of another than the nearest; the latter is seen in English alone. */
    public static boolean isApart(List<Statement> affair, Statement next) {
        return isFirst(Statement::denies, affair, next)
                || affair.stream()
                        .max(Comparator.comparingDouble(one -> cosine(one, next)))
                        .filter(nearest -> isOfAnother(nearest, next))
                        .isPresent();
    }

    /** Whether it denies something or takes something back as none of those does. */
    public static boolean isTakenBack(List<Statement> affair, Statement next) {
        return isFirst(one -> one.denies() || takesBack(one), affair, next);
    }

    private static boolean takesBack(Statement one) {
        ClosedWords closed = ClosedWords.of(one.language());
        return IntStream.range(0, one.tokens().size())
                .anyMatch(at -> Token.begins(WordClass.REVERSAL, one.tokens(), at, closed));
    }

    /** Whether it says what one of those does, in its words, with a figure that none of them gives. */
    public static boolean isRevised(List<Statement> those, Statement next) {
        Set<BigDecimal> known = those.stream().flatMap(NoveltyJudge::figures).collect(Collectors.toSet());
        return !figures(next).allMatch(known::contains)
                && those.stream()
                        .filter(one -> figures(one).findAny().isPresent())
                        .anyMatch(one -> isInWordsOf(one, next) && isInWordsOf(next, one));
    }

    private static boolean isInWordsOf(Statement one, Statement other) {
        Set<String> words = one.stems().keySet();
        return Coverage.of(other, stem -> words.contains(stem) || Character.isDigit(stem.charAt(0)))
                        .share()
                >= SAME_WORDS;
    }

    private static boolean isFirst(Predicate<Statement> does, List<Statement> affair, Statement next) {
        return does.test(next) && affair.stream().noneMatch(does);
    }

    /** But years, and days beside their month where nothing is announced: when something was said is no figure of it. */
    private static Stream<BigDecimal> figures(Statement one) {
        List<Token> tokens = one.tokens();
        boolean dates = one.announces();
        Set<String> months = CalendarWords.months(one.language());
        return IntStream.range(0, tokens.size())
                .filter(i -> dates || !isOfADate(tokens, i, months))
                .mapToObj(i -> tokens.get(i).figure())
                .flatMap(Optional::stream);
    }

    private static boolean isOfADate(List<Token> tokens, int number, Set<String> months) {
        return tokens.get(number).isYear()
                || (tokens.get(number).word().length() <= 2
                        && tokens.subList(Math.max(0, number - 1), Math.min(tokens.size(), number + 2)).stream()
                                .anyMatch(beside -> months.contains(beside.lower())));
    }

    /** Another does it: whom each names first the other does not name. Elsewhere than in English too much is written large, or begins a sentence. */
    private static boolean isOfAnother(Statement nearest, Statement next) {
        List<String> theirs = named(nearest);
        List<String> its = named(next);
        return nearest.language().equals("en")
                && next.language().equals("en")
                && !theirs.isEmpty()
                && !its.isEmpty()
                && !nearest.hasWord(its.getFirst())
                && !next.hasWord(theirs.getFirst());
    }

    private static List<String> named(Statement one) {
        return one.names().stream()
                .filter(name -> !CalendarWords.months(one.language()).contains(name))
                .filter(name -> !CalendarWords.weekdays(one.language()).containsKey(name))
                .toList();
    }

    private record Near(Statement it, double cosine) {}

    static double[] values(PairJudge pairs, List<Statement> told, Statement next) {
        List<Statement> near = told.stream()
                .map(one -> new Near(one, cosine(one, next)))
                .filter(one -> one.cosine() >= FAR)
                .sorted(Comparator.comparingDouble(Near::cosine).reversed())
                .limit(LOOKED_AT)
                .map(Near::it)
                .toList();
        Values values = new Values();
        nearest(values, pairs, near, next);
        words(values, near, next);
        Set<String> names = new HashSet<>();
        near.forEach(one -> one.tokens().forEach(token -> names.add(token.bare())));
        fresh(values, next.names(), names);
        Set<String> digits = new HashSet<>();
        near.forEach(one -> digits.addAll(one.digits()));
        fresh(values, next.digits(), digits);
        return values.toArray();
    }

    private static void nearest(Values values, PairJudge pairs, List<Statement> near, Statement next) {
        if (near.isEmpty()) {
            for (int i = 0; i <= 2 * Relation.values().length; i++) {
                values.add(0);
            }
            return;
        }
        Statement nearest = near.getFirst();
        PairVerdict borneOut = pairs.of(next, nearest);
        PairVerdict bearsOut = pairs.of(nearest, next);
        values.add(cosine(nearest, next) * SentenceFeatures.VERDICT);
        for (Relation relation : Relation.values()) {
            values.add(borneOut.p(relation) * SentenceFeatures.VERDICT);
            values.add(bearsOut.p(relation) * SentenceFeatures.VERDICT);
        }
    }

    /** How much of what its words tell was told, and how telling those are that were not. */
    private static void words(Values values, List<Statement> near, Statement next) {
        Set<String> stems = new HashSet<>();
        near.forEach(one -> stems.addAll(one.stems().keySet()));
        Coverage coverage = Coverage.of(next, stems::contains);
        values.add(coverage.share() * SentenceFeatures.VERDICT);
        values.add(coverage.share() * coverage.share() * SentenceFeatures.VERDICT);
        values.add(Math.min(1, coverage.missing() / 12.0));
        values.add(coverage.rarest() / RARE);
    }

    private static void fresh(Values values, Set<String> its, Set<String> known) {
        long fresh = its.stream().filter(one -> !known.contains(one)).count();
        values.add(Math.min(1, fresh / 4.0));
        values.add(fresh > 0);
        values.add(its.isEmpty() ? 0 : (double) fresh / its.size());
        values.add(Math.min(1, (its.size() - fresh) / 4.0));
        values.add(its.isEmpty());
    }

    private static double cosine(Statement one, Statement other) {
        return Linguist.cosine(one.vector(), other.vector());
    }
}
