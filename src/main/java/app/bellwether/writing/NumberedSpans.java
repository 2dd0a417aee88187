package app.bellwether.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Spans as a model is shown them: one line each with an id, {@code [a3.12]} for the twelfth of the third article, between boundaries that
 * nobody who wrote a span could know. Gate and prompt have the same words of them from here. The same spans, in whatever order
 * they come, are numbered alike; one that is not shown keeps its number to itself.
 */
public final class NumberedSpans {

    private static final int BOUNDARY = 16;

    /** What else is not ours and stands between the boundaries, each line after one of these. */
    static final List<String> BESIDE = List.of("title", "changed", "figure", "told", "question", "refused", "sentence");

    private final Map<String, SourceSpan> spans = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Of what is shown, each once. */
    public NumberedSpans(Collection<SourceSpan> all) {
        Map<String, Integer> articles = new LinkedHashMap<>();
        Map<String, Integer> sentences = new LinkedHashMap<>();
        all.stream().distinct().sorted(SourceSpan.BY_TIME).forEach(span -> {
            String article = span.citation().article();
            int its = articles.computeIfAbsent(article, any -> articles.size() + 1);
            String id = "a" + its + "." + sentences.merge(article, 1, Integer::sum);
            String text = SpanText.said(span);
            if (!text.isEmpty()) {
                spans.put(id, span);
                texts.put(id, text);
            }
        });
    }

    /** Whoever wrote a span would have to know what comes out of it before they wrote it. */
    private String boundary(List<String> beside) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update("boundary of spans".getBytes(StandardCharsets.UTF_8));
            texts.forEach(
                    (id, text) -> hash.update((id + " " + noted(id, text) + "\n").getBytes(StandardCharsets.UTF_8)));
            beside.forEach(line -> hash.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest()).substring(0, BOUNDARY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them between their boundaries, with what else is not ours, by its name in {@link #BESIDE}. */
    public String block(Map<String, List<String>> outside) {
        List<String> lines = new ArrayList<>();
        texts.forEach((id, text) -> lines.add("[" + id + "] " + noted(id, text)));
        List<String> beside = lines(outside);
        lines.addAll(beside);
        return between(lines, beside);
    }

    private String noted(String id, String text) {
        SourceSpan span = spans.get(id);
        return span == null || span.note().isEmpty() ? text : "(" + span.note() + ") " + text;
    }

    /** What is not ours, without the spans. */
    String beside(Map<String, List<String>> outside) {
        List<String> lines = lines(outside);
        return between(lines, lines);
    }

    private static List<String> lines(Map<String, List<String>> outside) {
        List<String> lines = new ArrayList<>();
        for (String name : BESIDE) {
            outside.getOrDefault(name, List.of()).stream()
                    .map(SpanText::shown)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> lines.add("[" + name + "] " + words));
        }
        return lines;
    }

    private String between(List<String> lines, List<String> beside) {
        String boundary = boundary(beside);
        return "=====begin " + boundary + "=====\n" + String.join("\n", lines) + "\n=====end " + boundary + "=====";
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether one of that id was shown. */
    public boolean has(String id) {
        return texts.containsKey(id);
    }

    /** Those of the ids that were shown. */
    public List<String> ids() {
        return List.copyOf(texts.keySet());
    }

    /** The words as shown; of ids that were. */
    public List<String> texts(Collection<String> ids) {
        List<String> shown = new ArrayList<>();
        ids.stream().distinct().filter(this::has).forEach(id -> shown.add(texts.get(id)));
        return Collections.unmodifiableList(shown);
    }

    /** Where they stand; of ids that were shown. */
    public List<SourceSpan> spans(Collection<String> ids) {
        List<SourceSpan> named = new ArrayList<>();
        ids.stream().distinct().filter(this::has).forEach(id -> named.add(spans.get(id)));
        return Collections.unmodifiableList(named);
    }
}
