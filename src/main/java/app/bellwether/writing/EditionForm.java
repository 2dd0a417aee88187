package app.bellwether.writing;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A headline, a lede, a bottom line and questions with their answers, all from what the items say. */
final class EditionForm {

    private static final int HEADLINE = 90;
    private static final int QUESTION = 120;
    private static final int QUESTIONS = 5;
    private static final int WORDS = 260;

    private EditionForm() {}

    static TaskForm of(EditionTask edition) {
        Map<String, Shape> pair = new LinkedHashMap<>();
        pair.put("question", TaskForm.sentence(QUESTION));
        pair.put("answer", TaskForm.sentence(TaskForm.SENTENCE));
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("headline", TaskForm.sentence(HEADLINE));
        fields.put("lede", TaskForm.sentences(2));
        fields.put("bottomLine", TaskForm.sentences(2));
        fields.put("questions", new Shape.Many(new Shape.Fields(pair), QUESTIONS));
        return new TaskForm(
                ModelTask.EDITION,
                WORDS,
                new Shape.Fields(fields),
                Map.of(),
                Map.of("role", edition.role().name().toLowerCase(Locale.ROOT)),
                Map.of(),
                EditionForm::read);
    }

    private static List<DraftedSentence> read(JsonNode answer) {
        TaskForm.PartReader parts = new TaskForm.PartReader()
                .one("headline", answer.path("headline"), Form.TITLE, Standing.WORDED, HEADLINE)
                .all("lede", answer.path("lede"), Standing.WORDED)
                .all("bottom line", answer.path("bottomLine"), Standing.WORDED);
        int number = 0;
        for (JsonNode pair : answer.path("questions").values()) {
            number++;
            parts.one("question " + number, pair.path("question"), Form.QUESTION, Standing.INFERENCE, QUESTION);
            parts.one("answer " + number, pair.path("answer"), Form.SENTENCE, Standing.WORDED, TaskForm.SENTENCE);
        }
        return parts.read();
    }
}
