package app.bellwether.writing;

import app.bellwether.language.Marks;
import app.bellwether.language.Words;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of a source's words one line that can be shown to a model, or nothing where they are no evidence but an instruction. */
final class SpanText {

    /** Written in no direction, at no width, over letters, or for no eye at all. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\uFFF9-\\uFFFB]"
                    + "|[\\x{E0000}-\\x{E0FFF}]");

    /** What looks like the id of a line or a boundary. */
    private static final Pattern FORGED = Pattern.compile("(?i)\\[\\s*(a\\d+\\.\\d+|"
            + String.join("|", NumberedSpans.BESIDE) + ")\\s*]|={3,}|-{5,}|`{3,}|</?[A-Za-z|][^>]{0,40}>");

    /** Words are shorter; what is encoded is no evidence. */
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{48,}={0,2}");

    /** Speaks to whoever reads it about what to do with it, as no report does. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            "(?i)\\b(?:ignore|disregard|forget|override)\\b[^.!?]{0,20}\\b(?:previous|prior|above|earlier|your|system|given|these)(?:"
                + " \\p{L}+)? (?:instructions?|prompts?|rules|guidelines)\\b|^(?:please |now"
                + " )*(?:ignore|disregard|forget|override)\\b|\\b(?:system|developer) (?:prompt|message)\\b|\\bas an?"
                + " (?:ai|language model|assistant)\\b|^(?:please |now |instead,?"
                + " )*(?:say|write|mention|state|claim|repeat|respond|reply|answer|output|print|pretend|include|insert|add|tell|recommend|translate|summari[sz]e|rewrite|send|e-?mail|forward|post)"
                + " (?:that|only|nothing|with|to|a|an|the|this|your|readers|everyone|exactly|after|as|in|all)\\b|\\b(?:assistants?|language"
                + " models?|ais?|llms?|chatbots?|summari[sz]ers?) (?:must|should|shall|are to|will now|reading"
                + " this)\\b");

    private SpanText() {}

    /** What somebody is called: few words of letters alone. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’-]*(?: \\p{L}[\\p{L}\\p{M}.'’-]*){0,4}");

    /** As one line, of what can be seen alone. */
    static String line(String words) {
        return Words.inOneLine(UNSEEN.matcher(Marks.few(words)).replaceAll(""));
    }

    /** A span as it is shown, its speaker's name before it; empty when it is not. */
    static String said(SourceSpan span) {
        String words = shown(span.citation().quote());
        String name = name(span.speaker());
        return words.isEmpty() || name.isEmpty() ? words : name + ": " + words;
    }

    /** A name as it may be shown before what somebody says; empty when it is none. */
    static String name(@Nullable String speaker) {
        String name = speaker == null ? "" : shown(speaker);
        return NAME.matcher(name).matches() ? name : "";
    }

    /** As it is shown; empty when it is not. */
    static String shown(String words) {
        String line = line(words);
        String plain = Words.inOneLine(
                FORGED.matcher(line).replaceAll(found -> found.group(1) == null ? " " : " (" + found.group(1) + ")"));
        boolean evidence = !plain.isEmpty()
                && !ENCODED.matcher(plain).find()
                && !INSTRUCTION.matcher(plain).find();
        return evidence ? plain : "";
    }
}
