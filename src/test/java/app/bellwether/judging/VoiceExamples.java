package app.bellwether.judging;

import app.bellwether.judging.Training.Example;
import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads in whose voice sentences were labelled to speak, and learns from it which are loaded. */
final class VoiceExamples {

    private static final double COST = .1;

    /** From there on a sentence stands as no fact: as what opines does. */
    private static final double LIKELY = .6;

    private final Linguist linguist;
    private final LabelledTexts texts;

    VoiceExamples(Linguist linguist, LabelledTexts texts) {
        this.linguist = linguist;
        this.texts = texts;
    }

    List<Example> read(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (String label : lines) {
            if (!label.startsWith("#")) {
                String[] of = label.split("\t", -1);
                String words = texts.words(of[0], of[1], Integer.parseInt(of[2]), Integer.parseInt(of[3]));
                Statement own = new Statement(linguist, words, "en").own();
                boolean loaded = of[4].equals("loaded");
                if (SentenceJudge.isVoiced(own)) {
                    examples.add(
                            new Example(of[0], SentenceJudge.loadedValues(own), of[4], loaded, loaded ? 1 : 0, words));
                }
            }
        }
        return examples;
    }

    static List<String> weights(List<Example> examples) {
        return List.of(LineExamples.line(SentenceJudge.LOADED, examples, COST));
    }

    /** How well they are ranked, and of the loaded and the sober how many are taken for loaded. */
    static Map<String, Double> figures(Weights weights, List<Example> examples) {
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("n", (double) examples.size());
        row.put("area", LineExamples.area(weights, SentenceJudge.LOADED, examples));
        for (String voice : List.of("loaded", "sober")) {
            List<Example> its =
                    examples.stream().filter(one -> one.is().equals(voice)).toList();
            row.put(
                    voice + " taken for it",
                    its.stream().filter(one -> isLoaded(weights, one)).count() / (double) Math.max(1, its.size()));
        }
        return row;
    }

    private static boolean isLoaded(Weights weights, Example one) {
        return weights.probability(SentenceJudge.LOADED, one.values()) >= LIKELY;
    }
}
