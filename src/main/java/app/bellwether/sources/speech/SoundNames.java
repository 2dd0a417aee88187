package app.bellwether.sources.speech;

import app.bellwether.sources.fetching.Saved;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names for files of sound: endpoints tell by their end what is in them. */
final class SoundNames {

    private static final List<String> ENDS =
            List.of("mp3", "m4a", "mp4", "mpeg", "mpga", "ogg", "oga", "opus", "wav", "webm", "flac", "aac");
    private static final Pattern END = Pattern.compile("\\.(\\w{3,4})(?:[?#].*)?$");

    private SoundNames() {}

    /** By what the server says it is, or else by the end of its address; most are MP3. */
    static String of(Saved.Whole sound) {
        var type = sound.contentType() == null ? "" : sound.contentType().toLowerCase(Locale.ROOT);
        var address = END.matcher(sound.url().toLowerCase(Locale.ROOT));
        var end = address.find() && ENDS.contains(address.group(1)) ? address.group(1) : "mp3";
        return "episode." + ofType(type.split(";", 2)[0].strip(), end);
    }

    private static String ofType(String type, String other) {
        return switch (type) {
            case "audio/mpeg", "audio/mp3" -> "mp3";
            case "audio/mp4", "audio/x-m4a", "audio/m4a" -> "m4a";
            case "video/mp4" -> "mp4";
            case "audio/ogg", "audio/opus" -> "ogg";
            case "audio/wav", "audio/x-wav", "audio/vnd.wave" -> "wav";
            case "audio/webm", "video/webm" -> "webm";
            case "audio/flac", "audio/x-flac" -> "flac";
            default -> other;
        };
    }
}
