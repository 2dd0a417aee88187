package app.bellwether.writing;

import static app.bellwether.writing.DraftedSentence.Standing.INFERENCE;
import static app.bellwether.writing.DraftedSentence.Standing.SUGGESTION;
import static app.bellwether.writing.DraftedSentence.Standing.WORDED;
import static app.bellwether.writing.FormField.LONGEST;
import static app.bellwether.writing.FormField.numbered;
import static app.bellwether.writing.FormField.readAll;
import static app.bellwether.writing.FormField.readEach;
import static app.bellwether.writing.FormField.readOne;
import static app.bellwether.writing.FormField.sentence;
import static app.bellwether.writing.FormField.sentences;
import static app.bellwether.writing.FormField.text;
import static app.bellwether.writing.FormField.title;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.DraftedSentence.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/**
 * How a task is asked and its answer read.
 *
 * @param task what for; its template is the one of {@code templates/prompts} that has its name
 * @param words about how many are wanted
 * @param fields of the answer, in the order in which they are asked for and read
 * @param fewest how many sentences a part must keep, or it is told by extracts; 1 where nothing is said
 * @param data for the template: words of ours
 * @param outside what is not ours, by its name in {@link NumberedSpans#BESIDE}; the template says what each is for
 */
record TaskForm(
        ModelTask task,
        int words,
        List<FormField> fields,
        Map<String, Integer> fewest,
        Map<String, Object> data,
        Map<String, List<String>> outside) {

    /** Changes with the wording of any template. */
    static final String VERSION = "5";

    private static final String FOUND = "found";
    private static final String YES = "yes";
    private static final int CLAIM = 140;
    private static final int POSITION = 200;
    private static final int QUESTION = 120;
    private static final int NAME = 80;

    static TaskForm of(DraftTask task) {
        return switch (task) {
            case ClaimsTask _ -> claims();
            case SignalTask signal -> signal(signal);
            case ItemTask item -> item(item);
            case EditionTask edition -> edition(edition);
            case InsightsTask _ -> insights();
            case DigestTask _ -> digest();
            case AnswerTask answer -> answer(answer);
        };
    }

    Shape.Fields shape() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        fields.forEach(field -> shapes.put(field.name(), field.shape()));
        return new Shape.Fields(shapes);
    }

    /** The sentences of an answer of that shape; none of one that says that there is none. */
    List<DraftedSentence> read(JsonNode answer) {
        if (!answer.path(FOUND).asString(YES).equals(YES)) {
            return List.of();
        }
        return fields.stream()
                .flatMap(field -> field.reader().apply(answer.path(field.name())))
                .toList();
    }

    private static TaskForm plain(ModelTask task, int words, FormField... fields) {
        return new TaskForm(task, words, List.of(fields), Map.of(), Map.of(), Map.of());
    }

    /** Each is held against every span that it names, by itself; so many say the same, or nobody claims anything. */
    private static TaskForm claims() {
        FormField claims = numbered(
                "claims", 3, sentence(CLAIM, 20), (number, claim) -> readEach(ClaimsTask.CLAIM + number, claim, CLAIM));
        Map<String, Integer> fewest = Map.of(ClaimsTask.CLAIM + 1, 3, ClaimsTask.CLAIM + 2, 3, ClaimsTask.CLAIM + 3, 3);
        return new TaskForm(ModelTask.CLAIMS, 150, List.of(claims), fewest, Map.of(), Map.of());
    }

    /** Title, analysis, who has which part in it, and why each of its articles counts. */
    private static TaskForm signal(SignalTask signal) {
        Shape actor = Shape.Fields.inOrder(
                Map.entry("name", new Shape.Text(NAME)),
                Map.entry("part", new Shape.OneOf(SignalTask.PARTS)),
                Map.entry("does", new Shape.Text(LONGEST - NAME)),
                Map.entry("spans", FormField.ids(6)));
        List<FormField> fields = List.of(
                title("title", 110),
                sentences("analysis", 14, WORDED),
                numbered("actors", 8, actor, (_, one) -> Stream.of(does(one))),
                numbered("articles", 40, sentence(LONGEST), (_, why) -> Stream.of(counts(why))));
        Map<String, List<String>> outside = Map.of(
                "title",
                List.of(signal.title()),
                "changed",
                signal.changed().isEmpty() ? List.of() : List.of(signal.changed()));
        return new TaskForm(ModelTask.SIGNAL, 400, fields, Map.of("analysis", 3), Map.of(), outside);
    }

    /** What somebody does: a sentence that begins with their name, so that it is of nobody else. */
    private static DraftedSentence does(JsonNode actor) {
        String written = text(actor, "name");
        boolean common = written.equals(written.toLowerCase(Locale.ROOT));
        String name = common ? StringUtils.capitalize(written) : written;
        String part = SignalTask.WHO + actor.path("part").asString() + " " + name;
        String text = name + " " + text(actor, "does");
        return new DraftedSentence(part, Form.SENTENCE, WORDED, text, FormField.spans(actor), LONGEST);
    }

    /** Why an article counts, by its own spans alone. */
    private static DraftedSentence counts(JsonNode why) {
        String article = why.path("spans").path(0).asString("").replaceAll("^\\[|\\..*$", "");
        List<String> its = FormField.spans(why).stream()
                .filter(id -> id.startsWith(article + "."))
                .toList();
        return new DraftedSentence("why " + article, Form.SENTENCE, WORDED, text(why, "text"), its, LONGEST);
    }

    /** Two sentences; of a dive also what happened, why it matters, what speaks against it and what to watch. */
    private static TaskForm item(ItemTask item) {
        List<FormField> fields = new ArrayList<>();
        fields.add(sentences("summary", 2, WORDED));
        if (item.dive()) {
            fields.add(sentences("happened", 4, WORDED));
            fields.add(sentences("matters", 3, INFERENCE));
            fields.add(sentences("against", 3, WORDED));
            fields.add(sentences("watch", 3, WORDED));
        }
        fields.add(sentences("suggestions", 3, SUGGESTION));
        return new TaskForm(
                ModelTask.ITEM,
                item.dive() ? 320 : 60,
                fields,
                Map.of("happened", 2),
                Map.of("role", lower(item.role()), "dive", item.dive()),
                Map.of("figure", item.figures(), "told", item.told()));
    }

    /** Headline, lede, bottom line and questions with their answers, all from what the items say. */
    private static TaskForm edition(EditionTask edition) {
        Shape pair =
                Shape.Fields.inOrder(Map.entry("question", sentence(QUESTION)), Map.entry("answer", sentence(LONGEST)));
        List<FormField> fields = List.of(
                title("headline", 90),
                sentences("lede", 2, WORDED),
                sentences("bottomLine", "bottom line", 2, WORDED),
                numbered("questions", 5, pair, TaskForm::answered));
        return new TaskForm(ModelTask.EDITION, 260, fields, Map.of(), Map.of("role", lower(edition.role())), Map.of());
    }

    private static Stream<DraftedSentence> answered(int number, JsonNode pair) {
        return Stream.of(
                readOne("question " + number, pair.path("question"), Form.QUESTION, INFERENCE, QUESTION),
                readOne("answer " + number, pair.path("answer"), Form.SENTENCE, WORDED, LONGEST));
    }

    private static TaskForm insights() {
        return plain(
                ModelTask.INSIGHTS,
                220,
                numbered(
                        "insights",
                        5,
                        sentence(LONGEST),
                        (number, one) -> Stream.of(
                                readOne(InsightsTask.INSIGHT + number, one, Form.SENTENCE, WORDED, LONGEST))));
    }

    /** Positions, each held against every span that it names, by itself, so that those who hold it can be counted. */
    private static TaskForm digest() {
        Shape position = Shape.Fields.inOrder(
                Map.entry("text", new Shape.Text(POSITION)),
                Map.entry("spans", FormField.ids(12)),
                Map.entry("against", sentences(1)));
        return plain(
                ModelTask.DIGEST,
                360,
                numbered("positions", 4, position, TaskForm::held),
                sentences(DigestTask.EXPERIENCE, 3, WORDED),
                numbered(
                        DigestTask.QUESTIONS,
                        3,
                        sentence(LONGEST),
                        (_, one) -> Stream.of(readOne(DigestTask.QUESTIONS, one, Form.QUESTION, WORDED, LONGEST))));
    }

    private static Stream<DraftedSentence> held(int number, JsonNode position) {
        return Stream.concat(
                readEach(DigestTask.POSITION + number, position, POSITION),
                readAll(DigestTask.AGAINST + number, position.path("against"), WORDED));
    }

    /** A few sentences, or none where the spans do not say it. */
    private static TaskForm answer(AnswerTask answer) {
        Shape found = new Shape.OneOf(List.of(YES, "not in the sources"));
        List<FormField> fields =
                List.of(new FormField(FOUND, found, _ -> Stream.of()), sentences("sentences", "answer", 6, WORDED));
        Map<String, List<String>> outside = Map.of("question", List.of(answer.question()));
        return new TaskForm(ModelTask.ANSWER, 120, fields, Map.of(), Map.of(), outside);
    }

    private static String lower(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
