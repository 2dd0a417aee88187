package app.bellwether.writing;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A few sentences, or none where the spans do not say it. */
final class AnswerForm {

    private static final int SENTENCES = 6;
    private static final int WORDS = 120;

    private AnswerForm() {}

    static TaskForm of(AnswerTask answer) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("found", new Shape.OneOf(List.of("yes", "not in the sources")));
        fields.put("sentences", TaskForm.sentences(SENTENCES));
        return new TaskForm(
                ModelTask.ANSWER,
                WORDS,
                new Shape.Fields(fields),
                Map.of(),
                Map.of(),
                Map.of("question", List.of(answer.question())),
                AnswerForm::read);
    }

    private static List<DraftedSentence> read(JsonNode answer) {
        return answer.path("found").asString().equals("yes")
                ? new TaskForm.PartReader()
                        .all("answer", answer.path("sentences"), Standing.WORDED)
                        .read()
                : List.of();
    }
}
