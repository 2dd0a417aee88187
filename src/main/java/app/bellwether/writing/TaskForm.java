package app.bellwether.writing;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/**
 * How a task is asked and its answer read.
 *
 * @param task what for; its template is the one of {@code templates/prompts} that has its name
 * @param words about how many are wanted
 * @param shape of the answer
 * @param fewest how many sentences a part must keep, or it is told by extracts; 1 where nothing is said
 * @param data for the template: words of ours
 * @param outside what is not ours, by its name in {@link NumberedSpans#BESIDE}; the template says what each is for
 * @param reader of an answer of that shape
 */
record TaskForm(
        ModelTask task,
        int words,
        Shape.Fields shape,
        Map<String, Integer> fewest,
        Map<String, Object> data,
        Map<String, List<String>> outside,
        Function<JsonNode, List<DraftedSentence>> reader) {

    /** Changes with the wording of any template. */
    static final String VERSION = "5";

    static final int SENTENCE = 320;
    static final int SPANS = 6;
    private static final int ID = 12;

    static TaskForm of(DraftTask task) {
        return switch (task) {
            case ClaimsTask _ -> ClaimsForm.of();
            case SignalTask signal -> SignalForm.of(signal);
            case ItemTask item -> ItemForm.of(item);
            case EditionTask edition -> EditionForm.of(edition);
            case InsightsTask _ -> InsightsForm.of();
            case DigestTask _ -> DigestForm.of();
            case AnswerTask answer -> AnswerForm.of(answer);
        };
    }

    /** A sentence with the ids of its spans. */
    static Shape sentence(int most) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("text", new Shape.Text(most));
        fields.put("spans", ids(SPANS));
        return new Shape.Fields(fields);
    }

    static Shape ids(int most) {
        return new Shape.Many(new Shape.Text(ID), most);
    }

    /** The ids that a sentence names. Some write them with the brackets in which they were shown. */
    static List<String> spans(JsonNode sentence) {
        List<String> spans = new ArrayList<>();
        sentence.path("spans")
                .values()
                .forEach(id -> spans.add(id.asString().strip().replace("[", "").replace("]", "")));
        return spans;
    }

    static Shape sentences(int most) {
        return new Shape.Many(sentence(SENTENCE), most);
    }

    /** Reads an answer part by part. */
    static final class PartReader {
        private final List<DraftedSentence> read = new ArrayList<>();

        PartReader one(String part, JsonNode sentence, Form form, Standing standing, int most) {
            read.add(new DraftedSentence(
                    part, form, standing, sentence.path("text").asString().strip(), spans(sentence), most));
            return this;
        }

        /** Why an article counts, by its own spans alone. */
        PartReader of(String article, JsonNode why) {
            List<String> its = spans(why).stream()
                    .filter(id -> id.startsWith(article + "."))
                    .toList();
            String text = why.path("text").asString().strip();
            read.add(new DraftedSentence("why " + article, Form.SENTENCE, Standing.WORDED, text, its, SENTENCE));
            return this;
        }

        /** What somebody does: a sentence that begins with their name, so that it is of nobody else. */
        PartReader does(JsonNode actor) {
            String written = actor.path("name").asString().strip();
            boolean common = written.equals(written.toLowerCase(Locale.ROOT));
            String name = common ? StringUtils.capitalize(written) : written;
            String part = SignalTask.WHO + actor.path("part").asString() + " " + name;
            String text = name + " " + actor.path("does").asString().strip();
            read.add(new DraftedSentence(part, Form.SENTENCE, Standing.WORDED, text, spans(actor), SENTENCE));
            return this;
        }

        /** The same sentence once for each span that it names, which is to say it by itself. */
        PartReader each(String part, JsonNode claim, int most) {
            String text = claim.path("text").asString().strip();
            spans(claim).stream()
                    .distinct()
                    .map(id -> new DraftedSentence(part, Form.CLAIM, Standing.WORDED, text, List.of(id), most))
                    .forEach(read::add);
            return this;
        }

        PartReader all(String part, JsonNode sentences, Standing standing) {
            sentences.values().forEach(one -> one(part, one, Form.SENTENCE, standing, SENTENCE));
            return this;
        }

        List<DraftedSentence> read() {
            return List.copyOf(read);
        }
    }
}
