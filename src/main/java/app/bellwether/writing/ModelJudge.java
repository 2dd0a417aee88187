package app.bellwether.writing;

import app.bellwether.models.ModelReply;
import app.bellwether.models.ModelTask;
import app.bellwether.models.Models;
import app.bellwether.models.Prompt;
import app.bellwether.models.Shape;
import app.bellwether.writing.DraftedSentence.Form;
import app.bellwether.writing.gate.Gate;
import app.bellwether.writing.gate.SecondLook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A model that is asked whether spans bear sentences out: all sentences of a draft at once, each once. Where it gives no answer, or says
 * nothing of a sentence, nobody looked. For one draft.
 */
final class ModelJudge implements SecondLook {

    private static final int WORDS = 120;
    private static final int NUMBER = 4;

    /** Of one verdict. */
    private static final int TOKENS = 16;

    private static final String YES = "yes";

    private final Models models;
    private final Prompts prompts;
    private final NumberedSpans spans;
    private final Instant until;
    private final Map<DraftedSentence, Finding> found = new HashMap<>();
    private final Set<DraftedSentence> asked = new HashSet<>();

    ModelJudge(Models models, Prompts prompts, NumberedSpans spans, Instant until) {
        this.models = models;
        this.prompts = prompts;
        this.spans = spans;
        this.until = until;
    }

    @Override
    public Map<DraftedSentence, Finding> of(List<DraftedSentence> sentences) {
        List<DraftedSentence> now = sentences.stream().filter(asked::add).toList();
        if (!now.isEmpty()
                && models.answers(ModelTask.JUDGE)
                && models.ask(prompt(now), until) instanceof ModelReply.Answered answered) {
            answered.content().path("verdicts").values().forEach(verdict -> keep(now, verdict));
        }
        return found;
    }

    private void keep(List<DraftedSentence> shown, JsonNode verdict) {
        String number = verdict.path("sentence").asString().strip();
        if (number.matches("\\d{1," + NUMBER + "}")) {
            int at = Integer.parseInt(number) - 1;
            if (at >= 0 && at < shown.size()) {
                // who says two things of one sentence has not borne it out
                Finding finding = new Finding(
                        verdict.path("verdict").asString().equals(YES),
                        verdict.path("words").asString());
                found.merge(shown.get(at), finding, (one, other) -> one.borneOut() ? other : one);
            }
        }
    }

    private Prompt prompt(List<DraftedSentence> shown) {
        List<String> lines = new ArrayList<>();
        for (DraftedSentence one : shown) {
            lines.add((lines.size() + 1) + ", " + named(one, shown) + ", of " + String.join(" ", one.spans()) + ": "
                    + one.text());
        }
        return new Prompt(
                ModelTask.JUDGE,
                TaskForm.VERSION,
                Gate.VERSION,
                prompts.filled("judging", Map.of()),
                List.of(prompts.filled("judge", Map.of("spans", spans.block(Map.of("sentence", lines))))),
                shape(shown.size()),
                shown.size() * TOKENS);
    }

    private static String named(DraftedSentence one, List<DraftedSentence> shown) {
        if (one.form() == Form.QUESTION) {
            return "a question";
        }
        if (one.part().startsWith(DigestTask.POSITION)) {
            return "what is held in that one span, which has to say all of it alone";
        }
        if (one.part().startsWith(DigestTask.AGAINST)) {
            return "what is held there" + opposed(one, shown);
        }
        if (one.part().startsWith(InsightsTask.INSIGHT) || DigestTask.isOf(one.part())) {
            return "what is held there";
        }
        return switch (one.standing()) {
            case WORDED -> "a fact";
            case INFERENCE -> "a conclusion";
            case SUGGESTION -> "a suggestion";
        };
    }

    /** An objection that is borne out, but objects to nothing, is none. */
    private static String opposed(DraftedSentence objection, List<DraftedSentence> shown) {
        String position = objection.part().replace(DigestTask.AGAINST, DigestTask.POSITION);
        return shown.stream()
                .filter(one -> one.part().equals(position))
                .findFirst()
                .map(one -> ", which has to speak against what sentence " + (shown.indexOf(one) + 1) + " says")
                .orElse("");
    }

    private static Shape.Fields shape(int sentences) {
        Shape verdict = Shape.Fields.inOrder(
                Map.entry("sentence", new Shape.Text(NUMBER)),
                Map.entry("verdict", new Shape.OneOf(List.of(YES, "in part", "no"))),
                Map.entry("words", new Shape.Text(WORDS)));
        return new Shape.Fields(Map.of("verdicts", new Shape.Many(verdict, sentences)));
    }
}
