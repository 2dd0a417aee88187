package app.bellwether.rendering;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Escapes clean text for Discord's Markdown, so that it shows as it is, mentions nobody and links nowhere (R9). */
final class Markdown {

    /** A longer address stays unlinked: a link cannot be cut, and must leave room for words. */
    private static final int LONGEST_LINK = 1000;

    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\*_~`|>#\\[\\]()<+\\-]|(?<=\\d)\\.(?= )|:(?=//|[A-Za-z0-9_~]+:)|\\.(?=gg/)");
    private static final Pattern MENTION = Pattern.compile("@(?=everyone|here)", Pattern.CASE_INSENSITIVE);

    private Markdown() {}

    static String escape(String text) {
        String escaped = SPECIAL.matcher(text).replaceAll("\\\\$0");
        // Discord has no escape for these two; its own libraries break the word with a space of no width
        return MENTION.matcher(escaped).replaceAll("@\u200B");
    }

    static Run plain(String text) {
        return new Run("", escape(text), "");
    }

    static Run bold(String text) {
        return new Run("**", escape(text), "**");
    }

    static Run underlined(String text) {
        return new Run("__", escape(text), "__");
    }

    static Run italic(String text) {
        return new Run("*", escape(text), "*");
    }

    static Run link(String words, @Nullable String url) {
        String address = url == null ? "" : url.replace("(", "%28").replace(")", "%29");
        return address.isEmpty() || address.length() > LONGEST_LINK
                ? plain(words)
                : new Run("[", escape(words), "](" + address + ")");
    }

    /** Escaped text that can be cut at its spaces, with what must stand before and after each part of it. */
    record Run(String before, String text, String after) {

        Run with(String other) {
            return new Run(before, other, after);
        }

        @Override
        public String toString() {
            return before + text + after;
        }
    }
}
