package app.bellwether.writing;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A signal's title, its analysis, who has which part in it, and why each of its articles counts. */
final class SignalForm {

    private static final int TITLE = 110;
    private static final int ANALYSIS = 14;
    private static final int ACTORS = 8;
    private static final int NAME = 80;
    private static final int ARTICLES = 40;
    private static final int FEWEST = 3;
    private static final int WORDS = 400;

    private SignalForm() {}

    static TaskForm of(SignalTask signal) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("title", TaskForm.sentence(TITLE));
        fields.put("analysis", TaskForm.sentences(ANALYSIS));
        fields.put("actors", new Shape.Many(actor(), ACTORS));
        fields.put("articles", TaskForm.sentences(ARTICLES));
        Map<String, List<String>> outside = Map.of(
                "title",
                List.of(signal.title()),
                "changed",
                signal.changed().isEmpty() ? List.of() : List.of(signal.changed()));
        return new TaskForm(
                ModelTask.SIGNAL,
                WORDS,
                new Shape.Fields(fields),
                Map.of("analysis", FEWEST),
                Map.of(),
                outside,
                SignalForm::read);
    }

    private static Shape actor() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("name", new Shape.Text(NAME));
        fields.put("part", new Shape.OneOf(SignalTask.PARTS));
        fields.put("does", new Shape.Text(TaskForm.SENTENCE - NAME));
        fields.put("spans", TaskForm.ids(TaskForm.SPANS));
        return new Shape.Fields(fields);
    }

    private static List<DraftedSentence> read(JsonNode answer) {
        TaskForm.PartReader parts = new TaskForm.PartReader()
                .one("title", answer.path("title"), Form.TITLE, Standing.WORDED, TITLE)
                .all("analysis", answer.path("analysis"), Standing.WORDED);
        for (JsonNode actor : answer.path("actors").values()) {
            parts.does(actor);
        }
        for (JsonNode why : answer.path("articles").values()) {
            String article = why.path("spans").path(0).asString("").replaceAll("^\\[|\\..*$", "");
            parts.of(article, why);
        }
        return parts.read();
    }
}
