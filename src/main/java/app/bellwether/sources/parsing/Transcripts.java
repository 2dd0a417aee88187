package app.bellwether.sources.parsing;

import app.bellwether.sources.parsing.Chapters.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Transcripts of episodes: WebVTT, SubRip, the podcast namespace's JSON, HTML, plain text. */
public final class Transcripts {

    private static final Pattern TIMING = Pattern.compile("^\\s*((?:\\d+:)?\\d{1,2}:\\d{2}(?:[.,]\\d+)?)\\s*-->.*");
    private static final Pattern ENDED = Pattern.compile("[.!?…][\"”’»)]?$");

    /** For so many seconds after a chapter. */
    private static final int RUNNING_ON = 10;

    private static final double REPEATING = 2.4;
    private static final double SILENT = .6;
    private static final double UNSURE = -1;

    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:[-–>\\s]*)(?:[\\[(](?<before>[\\d:.]+)[\\])]\\s*)?(?:\\*\\*)?(?<name>\\p{Lu}[\\p{L}\\p{N}.'’-]*(?:"
                + " [\\p{L}\\p{N}.'’-]+){0,4})(?:\\s*[\\[(]?(?<after>\\d[\\d:.]+)[\\])]?)?:(?:\\*\\*)?\\s+(?<words>.*)$",
            Pattern.DOTALL);

    /** "[24:10]" between the words, as printed transcripts mark the time now and then. */
    private static final Pattern MARK =
            Pattern.compile("\\s{0,9}\\[(\\d{1,3}(?::\\d{2}){1,2})(?:\\.\\d{1,9})?]\\s{0,9}");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\[\\]*_#~])");

    /** Of HTML, in the order in which they stand: who speaks, when, what. */
    private static final String SAYING = "cite, time, p";

    private Transcripts() {}

    /** Who says what and when; empty when nothing was understood. */
    public static Optional<Spoken> read(byte[] bytes, @Nullable String contentType) {
        return read(bytes, contentType, List.of());
    }

    /** The same without what is said within these times, as far as it says when. */
    public static Optional<Spoken> read(byte[] bytes, @Nullable String contentType, List<Span> without) {
        var text =
                CharacterDecoding.text(bytes, contentType).replace("\r\n", "\n").replace('\r', '\n');
        var start = text.stripLeading();
        var timed = start.startsWith("WEBVTT")
                || text.lines().limit(200).anyMatch(line -> TIMING.matcher(line).matches());
        List<Cue> cues = start.startsWith("{") || start.startsWith("[")
                ? json(text)
                : timed ? labelled(timed(text)) : start.startsWith("<") ? html(text) : marked(labelled(plain(text)));
        var spoken = Cue.joined(without(cues, without));
        return spoken.text().isEmpty() ? Optional.empty() : Optional.of(spoken);
    }

    /** A sentence that is begun within is left out to its end, as far as that is near. */
    private static List<Cue> without(List<Cue> cues, List<Span> spans) {
        if (spans.isEmpty()) {
            return cues;
        }
        var kept = new ArrayList<Cue>();
        var open = false;
        var until = 0;
        for (var cue : cues) {
            var inside = spans.stream().filter(span -> span.holds(cue.at())).findFirst();
            if (inside.isPresent()) {
                until = (int) Math.min(Integer.MAX_VALUE, (long) inside.get().to() + RUNNING_ON);
            }
            var at = cue.at();
            if (inside.isPresent() || (open && at != null && at < until)) {
                open = !ENDED.matcher(cue.words().strip()).find();
                kept.add(Cue.PAUSE);
            } else {
                open = false;
                kept.add(cue);
            }
        }
        return kept;
    }

    /** WebVTT and SubRip differ in little that matters here. */
    private static List<Cue> timed(String text) {
        var cues = new ArrayList<Cue>();
        var before = "";
        for (var block : text.split("\\n[ \\t]*\\n", -1)) {
            var lines = block.strip().lines().toList();
            for (var i = 0; i < Math.min(2, lines.size()); i++) {
                var timing = TIMING.matcher(lines.get(i));
                if (timing.matches()) {
                    for (var line : lines.subList(i + 1, lines.size())) {
                        // captions that roll up show each line twice
                        if (!line.isBlank() && !line.equals(before)) {
                            cues.add(new Cue(voice(line), seconds(timing.group(1)), CleanText.lineOfHtml(line)));
                            before = line;
                        }
                    }
                }
            }
        }
        return cues;
    }

    private static @Nullable String voice(String line) {
        var voice = VOICE.matcher(line);
        return voice.find() ? CleanText.lineOfHtml(voice.group(1)) : null;
    }

    private static List<Cue> json(String text) {
        try {
            var root = JsonFeed.JSON.readTree(text);
            var cues = new ArrayList<Cue>();
            for (var segment : root.isArray() ? root : root.path("segments")) {
                var words = first(segment, "body", "text");
                if (isUnheard(segment)) {
                    cues.add(Cue.PAUSE);
                } else if (!words.isBlank()) {
                    var speaker = CleanText.line(JsonFeed.string(segment, "speaker"));
                    cues.add(new Cue(speaker.isEmpty() ? null : speaker, start(segment), words));
                }
            }
            return cues;
        } catch (JacksonException broken) {
            return List.of();
        }
    }

    /** Where Whisper says of itself that it repeats itself or hears nothing, by the bounds that it has for that. */
    private static boolean isUnheard(JsonNode segment) {
        return segment.path("compression_ratio").asDouble(0) > REPEATING
                || (segment.path("no_speech_prob").asDouble(0) > SILENT
                        && segment.path("avg_logprob").asDouble(0) < UNSURE);
    }

    private static String first(JsonNode segment, String one, String other) {
        return segment.has(one) ? JsonFeed.string(segment, one) : JsonFeed.string(segment, other);
    }

    private static @Nullable Integer start(JsonNode segment) {
        var start = segment.path(segment.has("startTime") ? "startTime" : "start");
        return start.isNumber() ? Integer.valueOf((int) start.asDouble()) : null;
    }

    private static List<Cue> html(String text) {
        var cues = new ArrayList<Cue>();
        @Nullable String speaker = null;
        @Nullable Integer at = null;
        for (Element element : WebPage.whole(text, "").select(SAYING)) {
            var words = CleanText.ofHtml(own(element).html());
            switch (element.normalName()) {
                case "cite" -> speaker = words.replaceFirst(":$", "");
                case "time" -> at = seconds(words);
                default -> cues.add(new Cue(speaker, at, words));
            }
        }
        return cues;
    }

    /** Without what else says who, when or what within it, which is read by itself: where nothing is closed, all stands within all. */
    private static Element own(Element element) {
        var own = element.shallowClone();
        for (Node node : element.childNodes()) {
            if (!(node instanceof Element child) || child.selectFirst(SAYING) == null) {
                own.appendChild(node.clone());
            }
        }
        return own;
    }

    private static List<Cue> plain(String text) {
        var cues = new ArrayList<Cue>();
        for (var paragraph : CleanText.ofPlain(text).split("\n\n", -1)) {
            cues.add(new Cue(null, null, ESCAPED.matcher(paragraph).replaceAll("$1")));
        }
        return cues;
    }

    /** "Sarah: …" names the speaker when it occurs more than once; else it may be any word before a colon. */
    private static List<Cue> labelled(List<Cue> cues) {
        if (cues.stream().anyMatch(cue -> cue.speaker() != null)) {
            return cues;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (var cue : cues) {
            var label = LABEL.matcher(cue.words());
            if (label.matches()) {
                seen.merge(label.group("name"), 1, Integer::sum);
            }
        }
        return cues.stream().map(cue -> labelled(cue, seen)).toList();
    }

    private static Cue labelled(Cue cue, Map<String, Integer> seen) {
        var label = LABEL.matcher(cue.words());
        if (!label.matches() || seen.getOrDefault(label.group("name"), 0) < 2) {
            return cue;
        }
        var time = label.group("before") == null ? label.group("after") : label.group("before");
        return new Cue(label.group("name"), time == null ? cue.at() : seconds(time), label.group("words"));
    }

    private static List<Cue> marked(List<Cue> cues) {
        var marked = new ArrayList<Cue>();
        for (var cue : cues) {
            var mark = MARK.matcher(cue.words());
            var at = cue.at();
            var from = 0;
            while (mark.find()) {
                if (mark.start() > from) {
                    marked.add(new Cue(cue.speaker(), at, cue.words().substring(from, mark.start())));
                }
                at = seconds(mark.group(1));
                from = mark.end();
            }
            marked.add(new Cue(cue.speaker(), at, cue.words().substring(from)));
        }
        return marked;
    }

    /** Of "1:02:03.5" or "02:03"; null when it is no time. */
    private static @Nullable Integer seconds(String time) {
        var whole = time.strip().split("[.,]", 2)[0];
        if (!whole.matches("\\d{1,3}(?::\\d{1,2}){1,2}")) {
            return null;
        }
        var seconds = 0;
        for (var part : whole.split(":", -1)) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return seconds;
    }
}
