package app.bellwether.signals.claims;

import java.util.regex.Pattern;

/** Takes off a headline what a site puts behind it: its own name, and the section's. */
public final class Mastheads {

    private static final Pattern BEHIND =
            Pattern.compile("(?:(?<=.{30})\\s+\\|\\s+[^|–—-]{2,40})*\\s+[|–—-]\\s+[^|–—-]{2,40}$");

    private Mastheads() {}

    /** The headline alone: "Ferry sinks | Ukraine news - Coast Daily" is "Ferry sinks". */
    public static String without(String headline) {
        return BEHIND.matcher(headline).replaceFirst("");
    }
}
