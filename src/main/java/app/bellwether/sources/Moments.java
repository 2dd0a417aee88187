package app.bellwether.sources;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that lead to a moment of what is heard rather than to its begin. */
final class Moments {

    private static final Pattern YOUTUBE = Pattern.compile(
            "(?i)https?://(?:(?:www\\.|m\\.|music\\.)?youtube\\.com/(?:watch\\?|live/)|youtu\\.be/)[^#]+");
    private static final Pattern TIME = Pattern.compile("(?<=[?&])(?:t|start|time_continue)=[^&#]*&?");

    private Moments() {}

    /**
     * Where that second is heard.
     *
     * @param page of the episode; may be empty
     * @param sound of it; may be empty
     * @return the page where nothing leads further
     */
    static String url(String page, String sound, int second) {
        Matcher video = YOUTUBE.matcher(page);
        if (video.lookingAt()) {
            return onYouTube(video.group(), second);
        }
        return sound.isEmpty() ? page : withoutFragment(sound) + "#t=" + second;
    }

    private static String onYouTube(String video, int second) {
        String bare = TIME.matcher(video).replaceAll("").replaceFirst("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "t=" + second;
    }

    /** What follows is a media fragment as the W3C has it, which players of browsers follow. */
    private static String withoutFragment(String address) {
        int at = address.indexOf('#');
        return at < 0 ? address : address.substring(0, at);
    }
}
