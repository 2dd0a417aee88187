package app.bellwether.writing;

import app.bellwether.models.ModelTask;
import app.bellwether.models.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Claims, each held against every span that it names, by itself. */
final class ClaimsForm {

    private static final int CLAIMS = 3;

    /** So many say the same, or nobody claims anything. */
    private static final int FEWEST = 3;

    private static final int SPANS = 20;
    private static final int CLAIM = 140;
    private static final int WORDS = 150;

    private ClaimsForm() {}

    static TaskForm of() {
        Map<String, Shape> claim = new LinkedHashMap<>();
        claim.put("text", new Shape.Text(CLAIM));
        claim.put("spans", TaskForm.ids(SPANS));
        Map<String, Integer> fewest = new LinkedHashMap<>();
        IntStream.rangeClosed(1, CLAIMS).forEach(at -> fewest.put(ClaimsTask.CLAIM + at, FEWEST));
        return new TaskForm(
                ModelTask.CLAIMS,
                WORDS,
                new Shape.Fields(Map.of("claims", new Shape.Many(new Shape.Fields(claim), CLAIMS))),
                fewest,
                Map.of(),
                Map.of(),
                ClaimsForm::read);
    }

    private static List<DraftedSentence> read(JsonNode answer) {
        TaskForm.PartReader parts = new TaskForm.PartReader();
        int number = 0;
        for (JsonNode claim : answer.path("claims").values()) {
            parts.each(ClaimsTask.CLAIM + ++number, claim, CLAIM);
        }
        return parts.read();
    }
}
