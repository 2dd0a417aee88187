package app.bellwether.writing;

import app.bellwether.models.AttemptOutcome;
import app.bellwether.models.ModelReply;
import app.bellwether.models.ModelTask;
import app.bellwether.models.Models;
import app.bellwether.models.Prompt;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A model that says what it was told to, one answer after the other, then nothing. */
final class ScriptedModels implements Models {

    private static final JsonMapper JSON = new JsonMapper();

    private final Deque<String> answers;
    private final List<Prompt> asked = new ArrayList<>();
    private boolean judging;

    ScriptedModels(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    /** The same, which is asked for a second look as well. */
    ScriptedModels judging() {
        judging = true;
        return this;
    }

    List<Prompt> asked() {
        return asked;
    }

    @Override
    public boolean answers(ModelTask task) {
        return task == ModelTask.JUDGE ? judging : task != ModelTask.EDITION;
    }

    @Override
    public ModelReply ask(Prompt prompt, Instant until) {
        asked.add(prompt);
        if (answers.isEmpty()) {
            return new ModelReply.NoAnswer(AttemptOutcome.SPENT, "nothing is left");
        }
        return new ModelReply.Answered(JSON.readTree(answers.removeFirst()), false);
    }

    @Override
    public String request(Prompt prompt) {
        return prompt.system() + "\n" + String.join("\n", prompt.texts());
    }
}
