package app.bellwether.models;

import java.time.Instant;

/** No model: everything is as if there were no such thing. */
enum NoModels implements Models {
    INSTANCE;

    @Override
    public boolean answers(ModelTask task) {
        return false;
    }

    @Override
    public ModelReply ask(Prompt prompt, Instant until) {
        return new ModelReply.NoAnswer(AttemptOutcome.OFF, "no model is configured");
    }

    @Override
    public String request(Prompt prompt) {
        return "";
    }
}
