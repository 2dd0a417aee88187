package app.bellwether.writing;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Two sentences; of a dive also what happened, why it matters, what speaks against it, what to watch, and what might be done. */
final class ItemForm {

    private static final int SUMMARY = 2;
    private static final int LONGER = 4;
    private static final int FEW = 3;
    private static final int WORDS = 60;
    private static final int WORDS_OF_DIVE = 320;

    private ItemForm() {}

    static TaskForm of(ItemTask item) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("summary", TaskForm.sentences(SUMMARY));
        if (item.dive()) {
            fields.put("happened", TaskForm.sentences(LONGER));
            fields.put("matters", TaskForm.sentences(FEW));
            fields.put("against", TaskForm.sentences(FEW));
            fields.put("watch", TaskForm.sentences(FEW));
        }
        fields.put("suggestions", TaskForm.sentences(FEW));
        Map<String, Object> data = Map.of(
                "role", item.role().name().toLowerCase(Locale.ROOT),
                "dive", item.dive());
        return new TaskForm(
                ModelTask.ITEM,
                item.dive() ? WORDS_OF_DIVE : WORDS,
                new Shape.Fields(fields),
                Map.of("happened", 2),
                data,
                Map.of("figure", item.figures(), "told", item.told()),
                ItemForm::read);
    }

    private static List<DraftedSentence> read(JsonNode answer) {
        return new TaskForm.PartReader()
                .all("summary", answer.path("summary"), Standing.WORDED)
                .all("happened", answer.path("happened"), Standing.WORDED)
                .all("matters", answer.path("matters"), Standing.INFERENCE)
                .all("against", answer.path("against"), Standing.WORDED)
                .all("watch", answer.path("watch"), Standing.WORDED)
                .all("suggestions", answer.path("suggestions"), Standing.SUGGESTION)
                .read();
    }
}
