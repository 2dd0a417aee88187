package app.bellwether.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an episode is heard from.
 *
 * @param url of the sound itself, http or https; empty when its feed names none
 * @param seconds how long it is, null when its feed does not say
 * @param chapters where it is told what is said when; empty when its feed does not say
 * @param soundbites what its makers recommend to hear of it, as they list it
 * @param byMachine whether its words were written down by a machine of ours, which may mishear
 */
public record Recording(
        String url, @Nullable Integer seconds, String chapters, List<Soundbite> soundbites, boolean byMachine) {

    /** Of what is read and not heard. */
    public static final Recording NONE = new Recording("", null, "", List.of(), false);

    public Recording {
        soundbites = List.copyOf(soundbites);
    }

    /** The same, its words written down by a machine. */
    public Recording writtenDown() {
        return new Recording(url, seconds, chapters, soundbites, true);
    }

    /** From one second to before another. */
    public record Soundbite(int from, int to) {

        /** Whoever cuts it does so in a pause, and transcripts tell the time of a turn rather than of its words. */
        private static final int GIVE_OR_TAKE = 3;

        boolean holds(int begin, int end) {
            return from - GIVE_OR_TAKE <= begin && end <= to + GIVE_OR_TAKE;
        }
    }
}
