package app.bellwether.judging;

import app.bellwether.judging.Training.Example;
import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was labelled of sentences that may follow what is told of a story, and learns from it which of them may. */
final class AdditionExamples {

    private static final double COST = .1;

    /** From there on an editor would print it. */
    private static final int PRINTED = 2;

    private final Linguist linguist;
    private final LabelledTexts texts;
    private final SentenceJudge sentences;
    private final PairJudge pairs;
    private final Statements statements;

    AdditionExamples(Linguist linguist, LabelledTexts texts, SentenceJudge sentences, PairJudge pairs) {
        this.linguist = linguist;
        this.texts = texts;
        this.statements = new Statements(linguist);
        this.sentences = sentences;
        this.pairs = pairs;
    }

    /** The words name what it would follow. */
    List<Example> read(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String label : lines) {
            if (!label.startsWith("#")) {
                String[] of = label.split("\t", -1);
                int start = Integer.parseInt(of[2]);
                Statement told =
                        statements.of(texts.words(of[0], of[4], Integer.parseInt(of[5]), Integer.parseInt(of[6])));
                String title = texts.title(of[0], of[4]);
                int grade = Integer.parseInt(of[7]);
                examples.add(new Example(
                        of[0],
                        AdditionJudge.values(
                                sentences,
                                pairs,
                                title.isEmpty() ? told : statements.of(title),
                                told,
                                statements.of(texts.words(of[0], of[1], start, Integer.parseInt(of[3]))),
                                linguist.sentences(texts.text(of[0], of[1]).substring(0, start))
                                        .size(),
                                of[1].equals(of[4])),
                        AdditionJudge.ADDS,
                        grade >= PRINTED,
                        grade,
                        of[4] + of[5]));
            }
        }
        return examples;
    }

    static List<String> weights(List<Example> examples) {
        return List.of(LineExamples.line(AdditionJudge.ADDS, examples, COST));
    }

    /** How well all are ranked, and how many of the best of each are to be printed, those that are likelier than not. */
    static Map<String, Double> figures(Weights weights, List<Example> examples) {
        Map<String, Example> best = new LinkedHashMap<>();
        examples.forEach(one -> best.merge(
                one.words(),
                one,
                (old, next) ->
                        weights.sum(AdditionJudge.ADDS, next.values()) > weights.sum(AdditionJudge.ADDS, old.values())
                                ? next
                                : old));
        List<Example> printed = best.values().stream()
                .filter(one -> weights.sum(AdditionJudge.ADDS, one.values()) > 0)
                .toList();
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("n", (double) examples.size());
        row.put("printed", examples.stream().filter(Example::alone).count() / (double) examples.size());
        row.put("area", LineExamples.area(weights, AdditionJudge.ADDS, examples));
        row.put("best", best.values().stream().filter(Example::alone).count() / (double) Math.max(1, best.size()));
        row.put(
                "best above .5",
                printed.stream().filter(Example::alone).count() / (double) Math.max(1, printed.size()));
        row.put("of", (double) printed.size() / Math.max(1, best.size()));
        return row;
    }
}
