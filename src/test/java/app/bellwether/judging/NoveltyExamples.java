package app.bellwether.judging;

import app.bellwether.judging.Training.Example;
import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what was labelled of sentences that follow what somebody was told, and learns from it which of them tell nothing. */
final class NoveltyExamples {

    private static final double COST = .1;
    private static final Set<String> TOLD = Set.of("again", "older");
    private static final String HEADLINE = "title";

    /** From there on a sentence is left out. */
    private static final double LEFT_OUT = .6;

    private final LabelledTexts texts;
    private final PairJudge pairs;
    private final Statements statements;

    NoveltyExamples(Linguist linguist, LabelledTexts texts, PairJudge pairs) {
        this.texts = texts;
        this.statements = new Statements(linguist);
        this.pairs = pairs;
    }

    List<Example> read(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String label : lines) {
            if (!label.startsWith("#")) {
                String[] of = label.split("\t", -1);
                List<Statement> told =
                        Stream.of(of[4].split(",")).map(one -> told(of[0], one)).toList();
                boolean again = TOLD.contains(of[5]);
                examples.add(new Example(
                        of[0],
                        NoveltyJudge.values(pairs, told, statement(of[0], of[1], of[2], of[3])),
                        of[5],
                        again,
                        again ? 1 : 0,
                        of[1] + of[2]));
            }
        }
        return examples;
    }

    private Statement told(String set, String one) {
        String[] of = one.split("[:-]", -1);
        return statement(set, of[0], of[1], of[of.length - 1]);
    }

    private Statement statement(String set, String id, String start, String end) {
        String words = start.equals(HEADLINE)
                ? texts.title(set, id)
                : texts.words(set, id, Integer.parseInt(start), Integer.parseInt(end));
        return statements.of(words);
    }

    static List<String> weights(List<Example> examples) {
        return List.of(LineExamples.line(NoveltyJudge.TOLD, examples, COST));
    }

    /** How well they are ranked; how much of what is left out was told, how much of what was told is left out, and of what is news. */
    static Map<String, Double> figures(Weights weights, List<Example> examples) {
        List<Example> out = examples.stream()
                .filter(one -> weights.probability(NoveltyJudge.TOLD, one.values()) >= LEFT_OUT)
                .toList();
        double told = examples.stream().filter(Example::alone).count();
        double right = out.stream().filter(Example::alone).count();
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("n", (double) examples.size());
        row.put("area", LineExamples.area(weights, NoveltyJudge.TOLD, examples));
        row.put("right", right / Math.max(1, out.size()));
        row.put("found", right / Math.max(1, told));
        row.put("news lost", count(out, "news") / Math.max(1, count(examples, "news")));
        return row;
    }

    private static double count(List<Example> examples, String is) {
        return examples.stream().filter(one -> one.is().equals(is)).count();
    }
}
