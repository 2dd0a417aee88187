package app.bellwether.judging;

import app.bellwether.judging.Training.Example;
import app.bellwether.language.Linguist;
import app.bellwether.language.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was said in conversations, with what readers made of it; a conversation is learned from or measured on, never both. */
final class RemarkExamples {

    private static final double COST = .02;
    private static final int TOP = 40;

    private final Linguist linguist;
    private final LabelledTexts texts;
    private final RemarkJudge judge;

    RemarkExamples(Linguist linguist, LabelledTexts texts, SentenceJudge sentences) {
        this.judge = new RemarkJudge(Weights.read("remarks.txt"), sentences);
        this.linguist = linguist;
        this.texts = texts;
    }

    List<Example> read(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] of = line.split("\t", -1);
                String words = texts.words(of[0], of[1], Integer.parseInt(of[2]), Integer.parseInt(of[3]));
                boolean heard = of[4].equals("1");
                examples.add(new Example(
                        of[1].split("#", -1)[0],
                        values(words),
                        heard ? RemarkJudge.HEARD : "",
                        heard,
                        heard ? 1 : 0,
                        words));
            }
        }
        return examples;
    }

    private double[] values(String words) {
        List<Sentence> sentences = linguist.sentences(words);
        RemarkJudge.Edge first = edge(sentences.getFirst(), words);
        RemarkJudge.Edge last = sentences.size() == 1 ? first : edge(sentences.getLast(), words);
        return RemarkJudge.values(new Statement(linguist, words, "en"), first, last, sentences.size());
    }

    private RemarkJudge.Edge edge(Sentence sentence, String words) {
        return judge.edge(new Statement(linguist, sentence.in(words), "en"));
    }

    static List<String> weights(List<Example> examples) {
        boolean[] heard = new boolean[examples.size()];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = examples.get(i).alone();
        }
        List<double[]> values = examples.stream().map(Example::values).toList();
        return List.of(Learned.line(RemarkJudge.HEARD, Learned.classes(values, heard, COST, 1)));
    }

    /** What each half of the conversations is worth to the other. */
    static Map<String, Map<String, Double>> halves(List<Example> examples) {
        List<String> conversations = List.copyOf(
                new LinkedHashSet<>(examples.stream().map(Example::of).sorted().toList()));
        Map<String, Map<String, Double>> table = new LinkedHashMap<>();
        for (int half = 0; half < 2; half++) {
            Set<String> its = new HashSet<>();
            for (int i = half; i < conversations.size(); i += 2) {
                its.add(conversations.get(i));
            }
            List<Example> measured =
                    examples.stream().filter(one -> its.contains(one.of())).toList();
            List<Example> learned =
                    examples.stream().filter(one -> !its.contains(one.of())).toList();
            table.put("half " + half, figures(new Weights(weights(learned)), measured));
        }
        return table;
    }

    static Map<String, Double> figures(Weights weights, List<Example> examples) {
        List<Example> ranked = examples.stream()
                .sorted(Comparator.comparingDouble((Example one) -> -weights.sum(RemarkJudge.HEARD, one.values())))
                .toList();
        double before = 0;
        double pairs = 0;
        double no = 0;
        for (Example one : ranked.reversed()) {
            before += one.alone() ? no : 0;
            pairs += one.alone() ? 1 : 0;
            no += one.alone() ? 0 : 1;
        }
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("n", (double) ranked.size());
        row.put("heard", pairs / ranked.size());
        row.put("area", before / (pairs * no));
        row.put(
                "of the first " + TOP,
                ranked.stream().limit(TOP).filter(Example::alone).count() / (double) TOP);
        return row;
    }
}
