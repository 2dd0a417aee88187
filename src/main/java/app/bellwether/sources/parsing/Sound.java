package app.bellwether.sources.parsing;

import app.bellwether.sources.parsing.Chapters.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an entry is heard from, as far as its feed says.
 *
 * @param url of the audio or video, http or https; empty when there is none
 * @param seconds how long it is, null when the feed does not say
 * @param chapters where it is told what is said when; empty when the feed does not say
 * @param soundbites what its makers recommend to hear, as they list it
 */
public record Sound(String url, @Nullable Integer seconds, String chapters, List<Span> soundbites) {

    static final Sound NONE = new Sound("", null, "", List.of());

    private static final int MOST = 50;
    private static final int LONGEST = 7 * 24 * 3600;

    public Sound {
        soundbites = List.copyOf(soundbites);
    }

    /** Of an entry of an XML feed. */
    static Sound of(XmlPart parts) {
        var url = "";
        for (var address : addresses(parts, "audio/", "video/")) {
            url = url.isEmpty() ? address : url;
        }
        return new Sound(url, duration(parts.plain("itunes:duration")), chapters(parts), soundbites(parts));
    }

    /** Of an item of a JSON feed. */
    static Sound of(JsonNode item, String base) {
        for (var attachment : item.path("attachments")) {
            var url = XmlFeed.openable(JsonFeed.string(attachment, "url"), base);
            if (url != null && JsonFeed.string(attachment, "mime_type").matches("(?:audio|video)/.*")) {
                return new Sound(url, duration(JsonFeed.string(attachment, "duration_in_seconds")), "", List.of());
            }
        }
        return NONE;
    }

    /** Where what an entry comes with can be had, by the begin of its media type. */
    static List<String> addresses(XmlPart parts, String... types) {
        var found = new LinkedHashSet<String>();
        for (var name : List.of("enclosure", "media:content", "link", "atom:link")) {
            for (var part : parts.all(name)) {
                var isLink = name.endsWith("link");
                if (!isLink || part.attr("rel").equalsIgnoreCase("enclosure")) {
                    var address = XmlFeed.openable(part.attr(isLink ? "href" : "url"), parts.base(part));
                    for (var wanted : types) {
                        if (address != null && part.attr("type").startsWith(wanted)) {
                            found.add(address);
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    static String chapters(XmlPart parts) {
        for (var chapters : parts.all("podcast:chapters")) {
            var address = XmlFeed.openable(chapters.attr("url"), parts.base(chapters));
            if (address != null) {
                return address;
            }
        }
        return "";
    }

    private static List<Span> soundbites(XmlPart parts) {
        var found = new ArrayList<Span>();
        for (var soundbite : parts.all("podcast:soundbite")) {
            var start = seconds(soundbite.attributes().getIgnoreCase("startTime"));
            var length = seconds(soundbite.attributes().getIgnoreCase("duration"));
            if (start != null && length != null && length > 0 && found.size() < MOST) {
                found.add(new Span(start, start + length));
            }
        }
        return found;
    }

    /** "1:02:03", "62:03" or "3723". */
    private static @Nullable Integer duration(String written) {
        var parts = written.strip().split(":", -1);
        if (parts.length > 3) {
            return null;
        }
        var total = 0;
        for (var part : parts) {
            var seconds = seconds(part);
            if (seconds == null) {
                return null;
            }
            total = total * 60 + seconds;
        }
        return total > 0 && total <= LONGEST ? total : null;
    }

    private static @Nullable Integer seconds(String written) {
        if (!written.strip().matches("\\d{1,6}(?:\\.\\d{1,9})?")) {
            return null;
        }
        var seconds = (int) Math.round(Double.parseDouble(written.strip()));
        return seconds <= LONGEST ? seconds : null;
    }
}
