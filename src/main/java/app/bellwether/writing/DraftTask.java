package app.bellwether.writing;

import java.util.List;

/** What a model is to word, and for whom; nothing of a reader but their language. */
public sealed interface DraftTask
        permits ClaimsTask, SignalTask, ItemTask, EditionTask, InsightsTask, DigestTask, AnswerTask {

    /** ISO 639-1. */
    String language();

    /** What the reader has above or had before, and must not read again. */
    default List<String> told() {
        return List.of();
    }
}
