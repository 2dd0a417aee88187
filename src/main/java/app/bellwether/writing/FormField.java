package app.bellwether.writing;

import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A field of an answer, and the sentences that it holds.
 *
 * @param name in the answer
 * @param shape of what stands there
 * @param reader of what stands there
 */
record FormField(String name, Shape shape, Function<JsonNode, Stream<DraftedSentence>> reader) {

    /** So long a sentence may be where nothing else is said. */
    static final int LONGEST = 320;

    private static final int SPANS = 6;
    private static final int ID = 12;

    /** A headline, which is a part by itself. */
    static FormField title(String name, int most) {
        return new FormField(
                name, sentence(most), one -> Stream.of(readOne(name, one, Form.TITLE, Standing.WORDED, most)));
    }

    /** The sentences of the part that is called as the field is. */
    static FormField sentences(String name, int most, Standing standing) {
        return sentences(name, name, most, standing);
    }

    static FormField sentences(String name, String part, int most, Standing standing) {
        return new FormField(name, sentences(most), all -> readAll(part, all, standing));
    }

    /** Several of one shape, each read with its number, which begins at 1. */
    static FormField numbered(
            String name, int most, Shape each, BiFunction<Integer, JsonNode, Stream<DraftedSentence>> reader) {
        return new FormField(name, new Shape.Many(each, most), all -> {
            List<JsonNode> values = List.copyOf(all.values());
            return IntStream.range(0, values.size()).boxed().flatMap(at -> reader.apply(at + 1, values.get(at)));
        });
    }

    /** A sentence with the ids of its spans. */
    static Shape sentence(int most) {
        return sentence(most, SPANS);
    }

    static Shape.Fields sentence(int most, int spans) {
        return Shape.Fields.inOrder(Map.entry("text", new Shape.Text(most)), Map.entry("spans", ids(spans)));
    }

    static Shape sentences(int most) {
        return new Shape.Many(sentence(LONGEST), most);
    }

    static Shape ids(int most) {
        return new Shape.Many(new Shape.Text(ID), most);
    }

    static Stream<DraftedSentence> readAll(String part, JsonNode sentences, Standing standing) {
        return sentences.values().stream().map(one -> readOne(part, one, Form.SENTENCE, standing, LONGEST));
    }

    static DraftedSentence readOne(String part, JsonNode sentence, Form form, Standing standing, int most) {
        return new DraftedSentence(part, form, standing, text(sentence, "text"), spans(sentence), most);
    }

    /** The same sentence once for each span that it names, which is to say it by itself. */
    static Stream<DraftedSentence> readEach(String part, JsonNode claim, int most) {
        return spans(claim).stream()
                .distinct()
                .map(id ->
                        new DraftedSentence(part, Form.CLAIM, Standing.WORDED, text(claim, "text"), List.of(id), most));
    }

    static String text(JsonNode of, String field) {
        return of.path(field).asString().strip();
    }

    /** The ids that a sentence names. Some write them with the brackets in which they were shown. */
    static List<String> spans(JsonNode sentence) {
        return sentence.path("spans").values().stream()
                .map(id -> id.asString().strip().replace("[", "").replace("]", ""))
                .toList();
    }
}
