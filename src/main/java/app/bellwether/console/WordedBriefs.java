package app.bellwether.console;

import app.bellwether.briefs.Edition;
import app.bellwether.briefs.WordedEditions;
import app.bellwether.language.Linguist;
import app.bellwether.writing.DraftTrace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Briefs as a model words them, where one is given, with what the gate refused of it. */
final class WordedBriefs {

    private static final Duration PATIENCE = Duration.ofHours(2);

    private @Nullable WordedEditions wording;
    private final ArrayNode refusals = Lines.JSON.createArrayNode();
    private int sentences;

    private WordedBriefs() {}

    /** In the words of the sources alone. */
    static WordedBriefs none() {
        return new WordedBriefs();
    }

    /** @param watched whether what became of each draft is said */
    static WordedBriefs with(ModelOptions model, Doors doors, Linguist linguist, boolean watched) {
        WordedBriefs worded = none();
        if (model.isGiven()) {
            worded.wording = new WordedEditions(model.drafting(doors, List.of(), linguist, watched, worded::count));
        }
        return worded;
    }

    private synchronized void count(int passed, List<DraftTrace.Refused> others) {
        sentences += passed + others.size();
        for (DraftTrace.Refused one : others) {
            refusals.addObject()
                    .put("check", one.check())
                    .put("part", one.sentence().part())
                    .put("text", one.sentence().text())
                    .put("why", one.reason());
        }
    }

    /** Takes its time: everything is asked for first. */
    Edition.Composed worded(WordedEditions.Composed brief) {
        WordedEditions words = wording;
        if (words == null) {
            return brief.edition();
        }
        words.prepare(List.of(brief), Clock.systemUTC().instant().plus(PATIENCE));
        return words.worded(brief);
    }

    /** The sentences that were refused, with the reasons. */
    synchronized ArrayNode refusals() {
        return refusals.deepCopy();
    }

    /** How many sentences were proposed, and how many of them each check refused. */
    synchronized ObjectNode counts() {
        Map<String, Integer> refused = new TreeMap<>();
        refusals.forEach(one -> refused.merge(one.path("check").asString(), 1, Integer::sum));
        ObjectNode counts = Lines.JSON.createObjectNode().put("sentences", sentences);
        counts.set("refused", Lines.JSON.valueToTree(refused));
        return counts;
    }
}
