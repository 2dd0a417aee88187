package app.bellwether.writing;

import java.util.List;

/**
 * A question, answered from the spans that were found for it, or not at all. Part: {@code answer}.
 *
 * @param question as somebody typed it; shown to the model as data, like the spans
 */
public record AnswerTask(String question, String language, List<String> told) implements DraftTask {
    public AnswerTask {
        told = List.copyOf(told);
    }
}
