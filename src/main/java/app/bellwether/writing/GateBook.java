package app.bellwether.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the gate made of what models proposed, for an operator. Days are of UTC; tasks are named in small letters. */
public interface GateBook {

    /** How many sentences passed from a day on, by task. */
    List<Passed> passed(LocalDate from);

    /** How many were refused from a day on, by task and check. */
    List<Count> refused(LocalDate from);

    /** Those refused last, the newest first. */
    List<Refused> newest(int most);

    /**
     * Sentences of a task that passed.
     *
     * @param againstSigns how many of them did because a second look found them borne out, against the checks by signs
     */
    record Passed(String task, long sentences, long againstSigns) {}

    /**
     * Sentences of a task that were refused.
     *
     * @param check the name of the check that refused them
     */
    record Count(String task, String check, long sentences) {}

    /**
     * A sentence that was refused.
     *
     * @param part of the draft that it belonged to
     * @param reason in words for an operator
     * @param named the ids that it named, shown or not
     * @param evidence the spans that it named, as far as they were shown
     */
    record Refused(
            Instant at,
            String task,
            String part,
            String check,
            String reason,
            String sentence,
            List<String> named,
            List<Span> evidence) {

        public Refused {
            named = List.copyOf(named);
            evidence = List.copyOf(evidence);
        }
    }

    /** A span under the id by which the model was shown it. */
    record Span(String id, Citation citation) {}
}
