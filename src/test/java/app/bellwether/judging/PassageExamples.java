package app.bellwether.judging;

import app.bellwether.language.Linguist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims with the passage that they should rest on. A claim of several sentences that is not borne out has one at least that is not:
 * the one that the weights so far like least (multiple-instance learning).
 */
final class PassageExamples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SETS = List.of("edited", "written", "cited");
    private static final double COST = .03;
    private static final int ROUNDS = 3;

    private final Path data;
    private final Linguist linguist;
    private final PairJudge judge;
    private final Opposites opposites;

    PassageExamples(Path data, Linguist linguist, PairJudge judge, Opposites opposites) {
        this.data = data;
        this.linguist = linguist;
        this.judge = judge;
        this.opposites = opposites;
    }

    /** @param sentences the values of each sentence of the claim */
    record Claim(String set, List<double[]> sentences, boolean borne) {

        int worst(Weights weights) {
            return IntStream.range(0, sentences.size())
                    .reduce(
                            0,
                            (one, other) -> weights.sum("BORNE", sentences.get(other))
                                            < weights.sum("BORNE", sentences.get(one))
                                    ? other
                                    : one);
        }
    }

    List<Claim> all() throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (String set : SETS) {
            Map<String, Boolean> gold = new HashMap<>();
            for (String line : Files.readAllLines(data.resolve("grounding/" + set + "/gold.jsonl"))) {
                JsonNode one = JSON.readTree(line);
                gold.put(one.path("id").asString(), one.path("grounded").asBoolean());
            }
            Map<String, JudgedPassage> passages = new HashMap<>();
            for (String line : Files.readAllLines(data.resolve("grounding/" + set + "/claims.jsonl"))) {
                JsonNode claim = JSON.readTree(line);
                List<String> evidence = new ArrayList<>();
                claim.path("evidence").forEach(one -> evidence.add(one.asString()));
                JudgedPassage passage = passages.computeIfAbsent(
                        String.join("\n", evidence),
                        any -> new JudgedPassage(
                                evidence.stream().flatMap(this::read).toList()));
                List<double[]> sentences = read(claim.path("text").asString())
                        .map(sentence -> PassageFeatures.of(sentence, passage, judge, opposites))
                        .toList();
                if (!sentences.isEmpty()) {
                    claims.add(new Claim(
                            set, sentences, gold.getOrDefault(claim.path("id").asString(), true)));
                }
            }
        }
        return claims;
    }

    static String weights(List<Claim> claims) {
        String line = learned(claims, null);
        for (int round = 1; round < ROUNDS; round++) {
            line = learned(claims, new Weights(List.of(line)));
        }
        return line;
    }

    private static String learned(List<Claim> claims, @Nullable Weights before) {
        List<double[]> values = new ArrayList<>();
        List<Boolean> is = new ArrayList<>();
        for (Claim claim : claims) {
            List<double[]> its = claim.borne() || before == null
                    ? claim.sentences()
                    : List.of(claim.sentences().get(claim.worst(before)));
            its.forEach(one -> {
                values.add(one);
                is.add(claim.borne());
            });
        }
        boolean[] borne = new boolean[is.size()];
        IntStream.range(0, borne.length).forEach(i -> borne[i] = is.get(i));
        long yes = is.stream().filter(one -> one).count();
        return Learned.line(
                "BORNE", Learned.classes(values, borne, COST, (double) (is.size() - yes) / Math.max(1, yes)));
    }

    void leaveOut(List<Claim> claims) {
        for (String set : SETS) {
            Weights without = new Weights(List.of(weights(
                    claims.stream().filter(one -> !one.set().equals(set)).toList())));
            Weights with = new Weights(List.of(weights(claims)));
            List<Claim> its =
                    claims.stream().filter(one -> one.set().equals(set)).toList();
            System.out.println(
                    "ground " + set + "  measured " + figures(with, its) + "  left out " + figures(without, its));
        }
    }

    private static String figures(Weights weights, List<Claim> claims) {
        int[] right = new int[2];
        int[] all = new int[2];
        for (Claim claim : claims) {
            double worst = weights.sum("BORNE", claim.sentences().get(claim.worst(weights)));
            int is = claim.borne() ? 1 : 0;
            all[is]++;
            right[is] += worst >= 0 == claim.borne() ? 1 : 0;
        }
        double yes = right[1] / (double) all[1];
        double no = right[0] / (double) all[0];
        return String.format(Locale.ROOT, "%.3f (true accepted %.3f, bad caught %.3f)", (yes + no) / 2, yes, no);
    }

    private Stream<Statement> read(String text) {
        return linguist.sentences(text).stream().map(sentence -> new Statement(linguist, sentence.in(text), "en"));
    }
}
