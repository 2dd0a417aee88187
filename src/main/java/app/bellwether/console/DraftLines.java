package app.bellwether.console;

import app.bellwether.taxonomy.Role;
import app.bellwether.writing.AnswerTask;
import app.bellwether.writing.Citation;
import app.bellwether.writing.DigestTask;
import app.bellwether.writing.DraftTask;
import app.bellwether.writing.EditionTask;
import app.bellwether.writing.InsightsTask;
import app.bellwether.writing.ItemTask;
import app.bellwether.writing.SignalTask;
import app.bellwether.writing.SourceSpan;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a task gets, as a line: its spans, and what belongs to the task. */
final class DraftLines {

    private static final String NEEDS = "what a task gets needs \"id\" and a list \"spans\"";

    /** For the help of the command that reads them. */
    static final String FIELDS = NEEDS + ", each with \"text\". A span may have \"article\", \"start\", \"published\","
            + " \"language\" and \"speaker\", for insights \"later\" and \"remark\", for"
            + " digest \"answers\" (an author). Beside the spans may stand \"language\";"
            + " \"told\", but for insights and digest; for signal \"title\" and"
            + " \"changed\"; for item \"role\", \"dive\" and \"figures\"; for edition"
            + " \"role\"; for answer \"question\".";

    private final String task;

    /** @throws CouldNot when there is no such task */
    DraftLines(String task) {
        this.task = task;
        if (!List.of("signal", "item", "edition", "insights", "digest", "answer")
                .contains(task)) {
            throw new CouldNot("there is no task " + task + ": signal, item, edition, insights, digest or answer");
        }
    }

    /** What one line asks. */
    record Asked(String id, DraftTask task, List<SourceSpan> spans) {}

    Asked asked(JsonNode line) {
        if (!line.path("id").isValueNode() || !line.path("spans").isArray()) {
            throw new IllegalArgumentException(NEEDS);
        }
        List<SourceSpan> spans = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        line.path("spans").values().forEach(span -> spans.add(spoken(span, span(span, spans.size()), authors)));
        return new Asked(line.path("id").asString(), task(line), spans);
    }

    private DraftTask task(JsonNode line) {
        String language = line.path("language").asString("en");
        List<String> told = texts(line.path("told"));
        return switch (task) {
            case "signal" ->
                new SignalTask(
                        line.path("title").asString(""), line.path("changed").asString(""), language, told);
            case "item" ->
                new ItemTask(
                        role(line), line.path("dive").asBoolean(false), texts(line.path("figures")), language, told);
            case "edition" -> new EditionTask(role(line), language, told);
            case "insights" -> new InsightsTask(language);
            case "digest" -> new DigestTask(language);
            default -> new AnswerTask(line.path("question").asString(""), language, told);
        };
    }

    private static Role role(JsonNode line) {
        String name = line.path("role").asString("leader").toUpperCase(Locale.ROOT);
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("there is no role " + name.toLowerCase(Locale.ROOT));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.values().forEach(one -> texts.add(one.asString("")));
        return texts;
    }

    /** As it was said: by whom and whether it is a remark, or by which author and in answer to which one before. */
    private SourceSpan spoken(JsonNode line, SourceSpan span, List<String> authors) {
        String speaker = span.citation().speaker();
        if (task.equals("insights")) {
            String note = InsightsTask.note(
                    line.path("later").asBoolean(false), line.path("remark").asBoolean(false));
            return new SourceSpan(span.citation(), span.dated(), speaker, note);
        }
        if (!task.equals("digest")) {
            return span;
        }
        String author = speaker == null ? "" : speaker;
        if (!authors.contains(author)) {
            authors.add(author);
        }
        int answered = authors.indexOf(line.path("answers").asString(""));
        String note = DigestTask.note(authors.indexOf(author) + 1, answered < 0 ? null : answered + 1);
        return new SourceSpan(span.citation(), span.dated(), null, note);
    }

    /** Where a span stands in its article is told by its place in the list, when it does not say. */
    private static SourceSpan span(JsonNode span, int place) {
        String text = span.path("text").asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a span needs \"text\"");
        }
        int start = span.path("start").asInt(place);
        Citation citation = new Citation(
                span.path("article").asString("a"),
                1,
                Citation.Part.TEXT,
                start,
                start + text.length(),
                text,
                null,
                "",
                "",
                "",
                published(span.path("published").asString("")),
                span.path("speaker").isString() ? span.path("speaker").asString() : null,
                null,
                span.path("language").asString("en"));
        return new SourceSpan(citation, span.path("published").isString());
    }

    private static Instant published(String written) {
        if (written.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"published\" of a span is an instant such as 2026-03-03T06:00:00Z", e);
        }
    }
}
