package app.bellwether.judging;

import app.bellwether.judging.Training.Example;
import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.Linguist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of texts with what one says of the other: labelled ones, arguments with the points that they make, and labelled ones broken in
 * one place, since what contradicts is rare in news and yet what a reader must not be told.
 */
final class PairExamples {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEY_POINTS = 6;
    private static final int OVERLAPPING = 6;

    private final Path data;
    private final Linguist linguist;
    private final LabelledTexts texts;
    private final Opposites opposites;
    private final Statements statements;

    PairExamples(Path data, Linguist linguist, LabelledTexts texts) {
        this.data = data;
        this.linguist = linguist;
        this.texts = texts;
        this.statements = new Statements(linguist);
        this.opposites = new Opposites(linguist);
    }

    Opposites opposites() {
        return opposites;
    }

    List<Example> labelled(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        Random random = new Random(1);
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                labelled(line.split("\t", -1), random, examples);
            }
        }
        keyPoints(examples);
        return examples;
    }

    private void labelled(String[] of, Random random, List<Example> examples) {
        String set = Training.kindOfText(of[0]);
        String language = Training.language(of[0], of[1]);
        Statement a =
                statements.of(texts.words(of[0], of[1], Integer.parseInt(of[2]), Integer.parseInt(of[3])), language);
        Statement b =
                statements.of(texts.words(of[4], of[5], Integer.parseInt(of[6]), Integer.parseInt(of[7])), language);
        boolean reversed = of[8].equals("reversed");
        Statement claim = reversed ? b : a;
        Statement rest = reversed ? a : b;
        Relation relation = reversed
                ? Relation.BEARS_OUT
                : Relation.valueOf(of[8].replace('-', '_').toUpperCase(Locale.ROOT));
        examples.add(example(set, claim, rest, relation));
        examples.add(example(set, rest, claim, relation == Relation.BEARS_OUT ? Relation.NEITHER : relation));
        if (relation == Relation.SAME || relation == Relation.BEARS_OUT) {
            broken(claim, rest, random)
                    .ifPresent(wrong -> examples.add(example(set, wrong, rest, Relation.CONTRADICTS)));
        }
    }

    /** The same claim with another number, the other direction, or denied. */
    private Optional<Statement> broken(Statement claim, Statement rest, Random random) {
        List<Token> tokens = claim.tokens();
        List<Token> numbers = tokens.stream()
                .filter(token -> token.isNumber()
                        && rest.digits().contains(token.word().replace(",", "").replace(".", "")))
                .toList();
        List<Token> turning = tokens.stream()
                .filter(token -> token.is(WordClass.UP) != token.is(WordClass.DOWN))
                .toList();
        List<Token> verbs = tokens.stream()
                .filter(token -> token.is(WordClass.BEING) || token.is(WordClass.BEEN) || token.is(WordClass.DID))
                .toList();
        String text = claim.text();
        if (!numbers.isEmpty() && random.nextInt(3) > 0) {
            Token number = numbers.get(random.nextInt(numbers.size()));
            return Optional.of(put(
                    claim,
                    number,
                    text.substring(number.start(), number.end())
                            .replaceAll("\\d", "" + random.nextInt(1, 10))
                            .replaceAll("^0+(?=\\d)", "1")));
        }
        if (!turning.isEmpty() && claim.language().equals("en")) {
            Token word = turning.get(random.nextInt(turning.size()));
            return Optional.of(put(claim, word, word.is(WordClass.UP) ? "fell" : "rose"));
        }
        if (!verbs.isEmpty() && claim.language().equals("en") && random.nextInt(2) == 0) {
            Token verb = verbs.getFirst();
            return Optional.of(put(claim, verb, verb.word() + " not"));
        }
        return Optional.empty();
    }

    private Statement put(Statement claim, Token token, String word) {
        String text = claim.text();
        return statements.of(text.substring(0, token.start()) + word + text.substring(token.end()), claim.language());
    }

    private void keyPoints(List<Example> examples) throws IOException {
        int at = 0;
        for (String line : Files.readAllLines(data.resolve("discussions/keypoints.jsonl"))) {
            JsonNode pair = JSON.readTree(line);
            if (at++ % KEY_POINTS == 0) {
                Relation relation = pair.path("same").asBoolean() ? Relation.SAME : Relation.NEITHER;
                examples.add(example(
                        "keypoints",
                        statements.of(pair.path("argument").asString(), "en"),
                        statements.of(pair.path("point").asString(), "en"),
                        relation));
            }
        }
    }

    /** Claims against the sentences of a page: those that bear them out, and others that share their words. */
    List<Example> near() throws IOException {
        Map<String, Set<Integer>> right = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("grounding/cited/gold.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            Set<Integer> numbers = new HashSet<>();
            gold.path("sentences").forEach(group -> group.forEach(one -> numbers.add(one.asInt())));
            right.put(gold.path("id").asString(), numbers);
        }
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("grounding/cited/claims.jsonl"))) {
            JsonNode claim = JSON.readTree(line);
            Set<Integer> its = right.get(claim.path("id").asString());
            if (its != null && !its.isEmpty()) {
                Statement a = statements.of(claim.path("text").asString(), "en");
                List<Statement> sentences = new ArrayList<>();
                claim.path("evidence").forEach(one -> sentences.add(new Statement(linguist, one.asString(), "en")));
                JudgedPassage passage = new JudgedPassage(sentences);
                passage.nearest(a, OVERLAPPING + 2)
                        .forEach(at -> examples.add(new Example(
                                Math.floorMod(claim.path("id").asString().hashCode(), 5) + "",
                                PairFeatures.of(a, sentences.get(at), opposites),
                                its.contains(at) ? Training.NEAR : "",
                                false,
                                0,
                                claim.path("id").asString())));
            }
        }
        return examples;
    }

    private Example example(String set, Statement a, Statement b, Relation relation) {
        return new Example(
                set, PairFeatures.of(a, b, opposites), relation.name(), false, 0, a.text() + " | " + b.text());
    }
}
