package app.bellwether.writing;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sentences that each stand alone. */
final class InsightsForm {

    private static final int INSIGHTS = 5;
    private static final int WORDS = 220;

    private InsightsForm() {}

    static TaskForm of() {
        return new TaskForm(
                ModelTask.INSIGHTS,
                WORDS,
                new Shape.Fields(Map.of("insights", TaskForm.sentences(INSIGHTS))),
                Map.of(),
                Map.of(),
                Map.of(),
                InsightsForm::read);
    }

    private static List<DraftedSentence> read(JsonNode answer) {
        TaskForm.PartReader parts = new TaskForm.PartReader();
        int number = 0;
        for (JsonNode insight : answer.path("insights").values()) {
            parts.one(InsightsTask.INSIGHT + ++number, insight, Form.SENTENCE, Standing.WORDED, TaskForm.SENTENCE);
        }
        return parts.read();
    }
}
