package app.bellwether.replies;

import app.bellwether.subscribers.Change;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what is so now and what was until now, or that nothing was changed, and why. */
final class Changed {

    static final String UNDO = "Reply “undo” to have it as it was.";

    private Changed() {}

    static Section said(Change change, String then) {
        List<String> before = Terms.of(change.before().preferences());
        List<String> after = Terms.of(change.after().preferences());
        if (before.equals(after)) {
            return nothing("It was so already.", after);
        }
        List<String> sentences = new ArrayList<>(after);
        sentences.removeAll(before);
        List<String> gone =
                before.stream().filter(sentence -> !after.contains(sentence)).toList();
        if (!gone.isEmpty()) {
            sentences.add("Until now:");
            sentences.addAll(gone);
        }
        sentences.add(then);
        return answer("Changed", sentences);
    }

    static Section nothing(String why, List<String> terms) {
        return answer(
                "Nothing was changed",
                Stream.concat(Stream.of(why), terms.stream()).toList());
    }

    /** What was typed is not what the command takes. */
    static Section unclear(String why, String example, String terms) {
        return answer(
                "This could not be understood",
                List.of(why + "; for example “" + example + "”. Nothing was changed.", terms));
    }

    static Section answer(String heading, List<String> sentences) {
        return Said.answer(heading, Said.paragraph(sentences.toArray(String[]::new)));
    }
}
