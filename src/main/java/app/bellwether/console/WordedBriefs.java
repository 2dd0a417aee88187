package app.bellwether.console;

import app.bellwether.briefs.Edition;
import app.bellwether.briefs.Wording;
import app.bellwether.language.Linguist;
import app.bellwether.writing.gate.Gated;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Briefs as a model words them, where one is given, with what the gate refused of it. */
final class WordedBriefs {

    private static final Duration PATIENCE = Duration.ofHours(2);

    private final ModelOptions model;
    private final Wording wording;
    private final Map<String, Integer> refused = new TreeMap<>();
    private int sentences;

    WordedBriefs(ModelOptions model, Linguist linguist) {
        this.model = model;
        this.wording = new Wording(model.drafting(linguist, (_, gated) -> count(gated)));
    }

    private synchronized void count(Gated gated) {
        sentences += gated.passed().size() + gated.refused().size();
        gated.refused().forEach(one -> refused.merge(one.check(), 1, Integer::sum));
    }

    /** Takes its time: everything is asked for first. */
    Edition.Composed worded(Wording.Composed brief) {
        if (!model.isGiven()) {
            return brief.edition();
        }
        wording.prepare(List.of(brief), Clock.systemUTC().instant().plus(PATIENCE));
        return wording.worded(brief);
    }

    /** How many sentences were proposed, and how many of them each check refused. */
    synchronized ObjectNode counts() {
        ObjectNode counts = Lines.JSON.createObjectNode().put("sentences", sentences);
        counts.set("refused", Lines.JSON.valueToTree(refused));
        return counts;
    }
}
