package app.bellwether.judging;

import app.bellwether.judging.Training.Example;
import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what was labelled of headlines and opening sentences, and learns from it which of them tell their stories. */
final class LineExamples {

    private static final double COST = .03;

    /** From there on an editor would print it. */
    private static final int PRINTED = 2;

    private static final int OPENING = 2;
    private static final String HEADLINE = "title";

    private final Linguist linguist;
    private final LabelledTexts texts;
    private final SentenceJudge sentences;
    private final Statements statements;

    LineExamples(Linguist linguist, LabelledTexts texts, SentenceJudge sentences) {
        this.linguist = linguist;
        this.texts = texts;
        this.statements = new Statements(linguist);
        this.sentences = sentences;
    }

    /** Each line twice: as one of its story, and as if nothing else of it were known. The words name its story. */
    List<Example> read(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String label : lines) {
            if (label.startsWith("#")) {
                continue;
            }
            String[] of = label.split("\t", -1);
            boolean title = of[2].equals(HEADLINE);
            Statement line = statements.of(
                    title
                            ? texts.title(of[0], of[1])
                            : texts.words(of[0], of[1], Integer.parseInt(of[2]), Integer.parseInt(of[3])));
            int place = title ? LineJudge.HEADLINE : place(of[0], of[1], Integer.parseInt(of[2]));
            int grade = Integer.parseInt(of[4]);
            double near = nearness(line, of[0], of[5].split(","));
            String story = Stream.concat(Stream.of(of[1]), Stream.of(of[5].split(",")))
                    .sorted()
                    .toList()
                    .toString();
            for (double nearness : new double[] {near, LineJudge.UNKNOWN}) {
                examples.add(new Example(
                        of[0],
                        LineJudge.values(sentences, line, place, nearness),
                        nearness < 0 ? "" : LineJudge.LINE,
                        grade >= PRINTED,
                        grade,
                        story + title));
            }
        }
        return examples;
    }

    private int place(String set, String id, int start) {
        return linguist.sentences(texts.text(set, id).substring(0, start)).size();
    }

    private double nearness(Statement line, String set, String[] others) {
        return Stream.of(others)
                .flatMap(id -> {
                    String text = texts.text(set, id);
                    return linguist.sentences(text).stream()
                            .limit(OPENING)
                            .map(sentence -> statements.of(sentence.in(text).strip()));
                })
                .mapToDouble(other -> Math.max(0, Linguist.cosine(line.vector(), other.vector())))
                .average()
                .orElse(LineJudge.UNKNOWN);
    }

    static List<String> weights(List<Example> examples) {
        return List.of(line(LineJudge.LINE, examples, COST));
    }

    static String line(String name, List<Example> examples, double cost) {
        boolean[] is = new boolean[examples.size()];
        for (int i = 0; i < is.length; i++) {
            is[i] = examples.get(i).alone();
        }
        return Learned.line(
                name, Learned.classes(examples.stream().map(Example::values).toList(), is, cost, 1));
    }

    /** Of the best headline and the best sentence of each story, and of all lines, known by their stories and by themselves. */
    static Map<String, Double> figures(Weights weights, List<Example> examples) {
        Map<String, Double> row = new LinkedHashMap<>();
        for (String known : new String[] {LineJudge.LINE, ""}) {
            List<Example> its =
                    examples.stream().filter(one -> one.is().equals(known)).toList();
            String how = known.isEmpty() ? " by itself" : "";
            row.put("area" + how, area(weights, LineJudge.LINE, its));
            for (boolean title : new boolean[] {true, false}) {
                Map<String, Example> best = new LinkedHashMap<>();
                its.stream()
                        .filter(one -> one.words().endsWith(String.valueOf(title)))
                        .forEach(one -> best.merge(
                                one.words(), one, (old, next) -> sum(weights, next) > sum(weights, old) ? next : old));
                row.put(
                        (title ? "best headline" : "best sentence") + how,
                        best.values().stream().filter(Example::alone).count() / (double) Math.max(1, best.size()));
            }
        }
        return row;
    }

    private static double sum(Weights weights, Example one) {
        return weights.sum(LineJudge.LINE, one.values());
    }

    static double area(Weights weights, String name, List<Example> examples) {
        List<Example> ranked = examples.stream()
                .sorted(Comparator.comparingDouble((Example one) -> weights.sum(name, one.values())))
                .toList();
        double before = 0;
        double no = 0;
        double yes = 0;
        for (Example one : ranked) {
            before += one.alone() ? no : 0;
            yes += one.alone() ? 1 : 0;
            no += one.alone() ? 0 : 1;
        }
        return before / Math.max(1, yes * no);
    }
}
