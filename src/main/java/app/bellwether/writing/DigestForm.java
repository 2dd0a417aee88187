package app.bellwether.writing;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Positions, each held against every span that it names, by itself, so that those who hold it can be counted; and what is said of them. */
final class DigestForm {

    private static final int POSITIONS = 4;
    private static final int HOLDERS = 12;
    private static final int POSITION = 200;
    private static final int FEW = 3;
    private static final int WORDS = 360;

    private DigestForm() {}

    static TaskForm of() {
        Map<String, Shape> position = new LinkedHashMap<>();
        position.put("text", new Shape.Text(POSITION));
        position.put("spans", TaskForm.ids(HOLDERS));
        position.put("against", TaskForm.sentences(1));
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("positions", new Shape.Many(new Shape.Fields(position), POSITIONS));
        fields.put("experience", TaskForm.sentences(FEW));
        fields.put("questions", TaskForm.sentences(FEW));
        return new TaskForm(
                ModelTask.DIGEST, WORDS, new Shape.Fields(fields), Map.of(), Map.of(), Map.of(), DigestForm::read);
    }

    private static List<DraftedSentence> read(JsonNode answer) {
        TaskForm.PartReader parts = new TaskForm.PartReader();
        int number = 0;
        for (JsonNode position : answer.path("positions").values()) {
            number++;
            parts.each(DigestTask.POSITION + number, position, POSITION)
                    .all(DigestTask.AGAINST + number, position.path("against"), Standing.WORDED);
        }
        parts.all(DigestTask.EXPERIENCE, answer.path("experience"), Standing.WORDED);
        for (JsonNode question : answer.path("questions").values()) {
            parts.one(DigestTask.QUESTIONS, question, Form.QUESTION, Standing.WORDED, TaskForm.SENTENCE);
        }
        return parts.read();
    }
}
