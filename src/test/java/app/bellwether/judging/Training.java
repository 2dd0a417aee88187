package app.bellwether.judging;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns the weights of the two judges from the labels, and says how good weights are on each kind of text that were learned without it:
 * {@code src/train/judges} asks for it.
 */
final class Training {

    private static final Set<String> NEWS = Set.of("week", "months", "events", "triples", "excerpts", "languages");
    static final String NEAR = "NEAR";
    private static final double SENTENCE_COST = .1;
    private static final double PAIR_COST = .1;

    private final Linguist linguist = Linguist.standard(Taxonomy.standard());
    private final LabelledTexts texts;
    private final Statements statements = new Statements(linguist);

    Training(Path data) {
        this.texts = new LabelledTexts(data);
    }

    /** An example: the kind of text that it is of, what was looked at, what it is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(String of, double[] values, String is, boolean alone, double worth, String words) {}

    public static void main(String[] arguments) throws IOException {
        Training training = new Training(Path.of(arguments[0]));
        Path labels = Path.of(arguments[1]);
        Path into = Path.of(arguments[2]);
        List<Example> sentences = training.sentences(Files.readAllLines(labels.resolve("sentences.tsv")));
        leaveOut(sentences, Training::sentenceWeights, Training::sentenceFigures);
        List<Example> voices = new VoiceExamples(training.linguist, training.texts)
                .read(Files.readAllLines(labels.resolve("voices.tsv")));
        leaveOut(voices, VoiceExamples::weights, VoiceExamples::figures);
        Files.write(
                into.resolve("sentences.txt"),
                Stream.concat(sentenceWeights(sentences).stream(), VoiceExamples.weights(voices).stream())
                        .toList());
        List<Example> remarks = new RemarkExamples(training.linguist, training.texts, sentenceJudge(into))
                .read(Files.readAllLines(labels.resolve("remarks.tsv")));
        print(RemarkExamples.halves(remarks));
        Files.write(into.resolve("remarks.txt"), RemarkExamples.weights(remarks));
        training.lines(labels, into);
        PairExamples read = new PairExamples(Path.of(arguments[0]), training.linguist, training.texts);
        List<Example> pairs = read.labelled(labels.resolve("pairs.tsv"));
        leaveOut(pairs, Training::pairWeights, Training::pairFigures);
        List<String> lines = new ArrayList<>(pairWeights(pairs));
        List<Example> near = read.near();
        leaveOut(near, Training::nearWeights, Training::nearFigures);
        lines.addAll(nearWeights(near));
        PassageExamples passages = new PassageExamples(
                Path.of(arguments[0]),
                training.linguist,
                new PairJudge(new Weights(lines), read.opposites()),
                read.opposites());
        List<PassageExamples.Claim> claims = passages.all();
        passages.leaveOut(claims);
        lines.add(PassageExamples.weights(claims));
        Files.write(into.resolve("pairs.txt"), lines);
        PairJudge judge = new PairJudge(new Weights(lines), read.opposites());
        training.additions(labels, into, judge);
        training.novelty(labels, into, judge);
        training.support(labels, into, judge);
    }

    private void support(Path labels, Path into, PairJudge pairs) throws IOException {
        List<Example> support = new SupportExamples(linguist, texts, sentenceJudge(into), pairs)
                .read(Files.readAllLines(labels.resolve("support.tsv")));
        leaveOut(support, SupportExamples::weights, SupportExamples::figures);
        Files.write(into.resolve("support.txt"), SupportExamples.weights(support));
    }

    private void additions(Path labels, Path into, PairJudge pairs) throws IOException {
        List<Example> additions = new AdditionExamples(linguist, texts, sentenceJudge(into), pairs)
                .read(Files.readAllLines(labels.resolve("additions.tsv")));
        leaveOut(additions, AdditionExamples::weights, AdditionExamples::figures);
        Files.write(into.resolve("additions.txt"), AdditionExamples.weights(additions));
    }

    private void novelty(Path labels, Path into, PairJudge pairs) throws IOException {
        List<Example> novelty =
                new NoveltyExamples(linguist, texts, pairs).read(Files.readAllLines(labels.resolve("novelty.tsv")));
        leaveOut(novelty, NoveltyExamples::weights, NoveltyExamples::figures);
        Files.write(into.resolve("novelty.txt"), NoveltyExamples.weights(novelty));
    }

    private static SentenceJudge sentenceJudge(Path into) throws IOException {
        return new SentenceJudge(new Weights(Files.readAllLines(into.resolve("sentences.txt"))));
    }

    private void lines(Path labels, Path into) throws IOException {
        List<Example> lines = new LineExamples(linguist, texts, sentenceJudge(into))
                .read(Files.readAllLines(labels.resolve("lines.tsv")));
        leaveOut(lines, LineExamples::weights, LineExamples::figures);
        Files.write(into.resolve("lines.txt"), LineExamples.weights(lines));
    }

    List<Example> sentences(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] of = line.split("\t", -1);
                String words = texts.words(of[0], of[1], Integer.parseInt(of[2]), Integer.parseInt(of[3]));
                int place = place(of[0], of[1], Integer.parseInt(of[2]));
                examples.add(new Example(
                        kindOfText(of[0]),
                        SentenceFeatures.of(statements.of(words, language(of[0], of[1])), place),
                        of[4].toUpperCase(Locale.ROOT),
                        of[5].equals("1"),
                        Integer.parseInt(of[6]) / 3.0,
                        words));
            }
        }
        return examples;
    }

    private int place(String set, String id, int start) {
        if (!NEWS.contains(set)) {
            return SentenceJudge.NO_PLACE;
        }
        String text = texts.text(set, id);
        return (int) linguist.sentences(text.substring(0, start)).stream().count();
    }

    static String language(String set, String id) {
        return set.equals("languages") ? id.substring(0, 2) : "en";
    }

    static String kindOfText(String set) {
        return set.equals("orbit") ? "conversations" : set;
    }

    static List<String> sentenceWeights(List<Example> examples) {
        List<double[]> values = examples.stream().map(Example::values).toList();
        List<String> lines = new ArrayList<>();
        for (SentenceKind kind : SentenceKind.values()) {
            boolean[] is = is(examples, kind.name());
            lines.add(Learned.line(kind.name(), Learned.classes(values, is, SENTENCE_COST, 1)));
        }
        boolean[] alone = new boolean[examples.size()];
        IntStream.range(0, alone.length).forEach(i -> alone[i] = examples.get(i).alone());
        lines.add(Learned.line("ALONE", Learned.classes(values, alone, SENTENCE_COST, 1)));
        double[] worth = examples.stream().mapToDouble(Example::worth).toArray();
        lines.add(Learned.line("WORTH", Learned.amounts(values, worth, SENTENCE_COST)));
        return lines;
    }

    static List<String> pairWeights(List<Example> examples) {
        List<double[]> values = examples.stream().map(Example::values).toList();
        List<String> lines = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            boolean[] is = is(examples, relation.name());
            lines.add(Learned.line(relation.name(), Learned.classes(values, is, PAIR_COST, 1)));
        }
        return lines;
    }

    static List<String> nearWeights(List<Example> examples) {
        List<double[]> values = examples.stream().map(Example::values).toList();
        return List.of(Learned.line(NEAR, Learned.classes(values, is(examples, NEAR), PAIR_COST, 1)));
    }

    /** How often the best of a claim's sentences is a right one. */
    static Map<String, Double> nearFigures(Weights weights, List<Example> examples) {
        Map<String, Example> best = new LinkedHashMap<>();
        examples.forEach(one -> best.merge(
                one.words(),
                one,
                (old, its) -> weights.sum(NEAR, its.values()) > weights.sum(NEAR, old.values()) ? its : old));
        double right =
                best.values().stream().filter(one -> one.is().equals(NEAR)).count();
        return Map.of("first right", right / best.size());
    }

    private static boolean[] is(List<Example> examples, String what) {
        boolean[] is = new boolean[examples.size()];
        IntStream.range(0, is.length).forEach(i -> is[i] = examples.get(i).is().equals(what));
        return is;
    }

    /** Learns weights. */
    interface Learning {
        List<String> from(List<Example> examples);
    }

    interface Figures {
        Map<String, Double> of(Weights weights, List<Example> examples);
    }

    private static void leaveOut(List<Example> examples, Learning learning, Figures figures) {
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        for (String of : new TreeSet<>(examples.stream().map(Example::of).toList())) {
            table.put(of, withoutSeeing(of, examples, learning, figures));
        }
        table.put("all, seen", figures.of(new Weights(learning.from(examples)), examples));
        print(table);
    }

    /** The figures on the examples of one kind of text, of weights that were learned from the others. */
    static Map<String, Double> withoutSeeing(String of, List<Example> examples, Learning learning, Figures figures) {
        Predicate<Example> its = example -> example.of().equals(of);
        Weights others =
                new Weights(learning.from(examples.stream().filter(its.negate()).toList()));
        return figures.of(others, examples.stream().filter(its).toList());
    }

    private static void print(Map<String, Map<String, Double>> table) {
        table.forEach((of, row) -> {
            StringBuilder line = new StringBuilder(String.format("%-14s", of));
            row.forEach((name, value) -> line.append(String.format(Locale.ROOT, "  %s %.3f", name, value)));
            System.out.println(line);
        });
    }

    static Map<String, Double> sentenceFigures(Weights weights, List<Example> examples) {
        double kind = 0;
        double alone = 0;
        double[] worth = new double[examples.size()];
        for (int i = 0; i < worth.length; i++) {
            Example one = examples.get(i);
            kind += best(weights, SentenceKind.class, one).equals(one.is()) ? 1 : 0;
            alone += (weights.probability("ALONE", one.values()) >= .5) == one.alone() ? 1 : 0;
            worth[i] = weights.sum("WORTH", one.values());
        }
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("n", (double) worth.length);
        row.put("kind", kind / worth.length);
        row.put("alone", alone / worth.length);
        row.put(
                "worth",
                correlation(
                        ranks(worth),
                        ranks(examples.stream().mapToDouble(Example::worth).toArray())));
        return row;
    }

    static Map<String, Double> pairFigures(Weights weights, List<Example> examples) {
        double right = 0;
        double ofThree = 0;
        Map<String, Integer> of = new HashMap<>();
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (Example one : examples) {
            String best = best(weights, Relation.class, one);
            of.merge(one.is(), 1, Integer::sum);
            found.merge(best, 1, Integer::sum);
            both.merge(best, best.equals(one.is()) ? 1 : 0, Integer::sum);
            right += best.equals(one.is()) ? 1 : 0;
            ofThree += supports(best).equals(supports(one.is())) ? 1 : 0;
        }
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("n", (double) examples.size());
        row.put("of four", right / examples.size());
        row.put("of three", ofThree / examples.size());
        for (Relation relation : Relation.values()) {
            int its = both.getOrDefault(relation.name(), 0);
            String name = relation.name().toLowerCase(Locale.ROOT);
            row.put(name + " precision", its / (double) Math.max(1, found.getOrDefault(relation.name(), 0)));
            row.put(name + " recall", its / (double) Math.max(1, of.getOrDefault(relation.name(), 0)));
        }
        return row;
    }

    private static String supports(String relation) {
        return relation.equals(Relation.BEARS_OUT.name()) ? Relation.SAME.name() : relation;
    }

    private static <E extends Enum<E>> String best(Weights weights, Class<E> several, Example one) {
        return Weights.likeliest(weights.probabilities(several, one.values())).name();
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> {
                    int low = lower(sorted, value);
                    int high = lower(sorted, Math.nextUp(value));
                    return (low + high - 1) / 2.0;
                })
                .toArray();
    }

    private static int lower(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && sorted[at - 1] >= value) {
            at--;
        }
        return at;
    }

    private static double correlation(double[] one, double[] other) {
        double mine = Arrays.stream(one).average().orElse(0);
        double its = Arrays.stream(other).average().orElse(0);
        double both = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - mine) * (other[i] - its);
            ofOne += (one[i] - mine) * (one[i] - mine);
            ofOther += (other[i] - its) * (other[i] - its);
        }
        return both / Math.sqrt(ofOne * ofOther);
    }
}
