package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text made of what several people said, and who said what. */
public record Spoken(String text, List<Turn> turns) {

    public Spoken {
        turns = List.copyOf(turns);
    }

    /** Adds one turn after the other. */
    static final class Builder {

        private static final int LONGEST = 1_000_000;

        private final StringBuilder text = new StringBuilder();
        private final List<Turn> turns = new ArrayList<>();

        /** Words that nobody in particular said, as a discussion's opening. */
        Builder opening(String words) {
            text.append(words);
            return this;
        }

        /** Paragraphs of clean text; nothing happens when they are empty. */
        Builder turn(@Nullable String speaker, @Nullable Integer at, int depth, String words) {
            if (!words.isEmpty() && text.length() + words.length() < LONGEST) {
                text.append(text.isEmpty() ? "" : "\n\n");
                turns.add(new Turn(text.length(), text.length() + words.length(), speaker, at, depth));
                text.append(words);
            }
            return this;
        }

        Spoken build() {
            return new Spoken(text.toString(), turns);
        }
    }
}
