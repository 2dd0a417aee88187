package app.bellwether.judging;

import app.bellwether.judging.SupportJudge.Said;
import app.bellwether.judging.Training.Example;
import app.bellwether.language.Linguist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was labelled of sentences that may bear out what others claim, and learns from it which do. */
final class SupportExamples {

    private static final double COST = 1;
    private static final String HEADLINE = "title";

    /** From there on a sentence is quoted for a claim. */
    private static final double QUOTED = .55;

    private final LabelledTexts texts;
    private final PairJudge pairs;
    private final Statements statements;
    private final SentenceJudge sentences;

    SupportExamples(Linguist linguist, LabelledTexts texts, SentenceJudge sentences, PairJudge pairs) {
        this.texts = texts;
        this.sentences = sentences;
        this.pairs = pairs;
        this.statements = new Statements(linguist);
    }

    List<Example> read(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] of = line.split("\t", -1);
                Said claim = said(of[0], of[1], of[2], of[3]);
                Said other = said(of[0], of[4], of[5], of[6]);
                boolean borne = of[7].equals("yes");
                examples.add(new Example(
                        of[0], SupportJudge.values(pairs, claim, other), of[7], borne, borne ? 1 : 0, of[1] + of[4]));
            }
        }
        return examples;
    }

    private Said said(String set, String id, String start, String end) {
        boolean headline = start.equals(HEADLINE);
        Statement statement = statements.of(
                headline ? texts.title(set, id) : texts.words(set, id, Integer.parseInt(start), Integer.parseInt(end)));
        SentenceVerdict verdict = sentences.of(statement, headline ? SentenceJudge.NO_PLACE : 0);
        Instant at = texts.published(set, id);
        return new Said(statement, verdict.kind() == SentenceKind.PLAN || statement.announces(), headline, at);
    }

    static List<String> weights(List<Example> examples) {
        return List.of(LineExamples.line(SupportJudge.SUPPORT, examples, COST));
    }

    /** How well they are ranked; how much of what is quoted bears the claim out, or nearly; how much of what bears it out is quoted. */
    static Map<String, Double> figures(Weights weights, List<Example> examples) {
        List<Example> quoted = examples.stream()
                .filter(one -> weights.probability(SupportJudge.SUPPORT, one.values()) >= QUOTED)
                .toList();
        double right = quoted.stream().filter(Example::alone).count();
        double nearly = quoted.stream()
                .filter(one -> one.alone() || one.is().equals("half"))
                .count();
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("n", (double) examples.size());
        row.put("area", LineExamples.area(weights, SupportJudge.SUPPORT, examples));
        row.put("right", right / Math.max(1, quoted.size()));
        row.put("nearly", nearly / Math.max(1, quoted.size()));
        row.put(
                "found",
                right / Math.max(1, examples.stream().filter(Example::alone).count()));
        return row;
    }
}
