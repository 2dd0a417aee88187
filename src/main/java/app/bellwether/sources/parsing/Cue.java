package app.bellwether.sources.parsing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A few words of a transcript, as they were on the screen. */
record Cue(@Nullable String speaker, @Nullable Integer at, String words) {

    /** Something was left out here, across which nothing is joined. */
    static final Cue PAUSE = new Cue(null, null, "");

    private static final int LONG = 400;
    private static final int A_MINUTE = 60;
    private static final String ENDS = ".?!…\"”";

    /**
     * Joins cues to turns: at a change of speaker, and at the end of a sentence when it gets long
     * or a time is told that is far from the last, so that times stay near.
     */
    static Spoken joined(List<Cue> cues) {
        var built = new Spoken.Builder();
        var words = new StringBuilder();
        @Nullable String speaker = null;
        @Nullable Integer at = null;
        for (var cue : cues) {
            var who = cue.speaker() == null ? speaker : cue.speaker();
            var full = words.length() > LONG || isLater(cue.at(), at);
            if (!Objects.equals(who, speaker) || (full && endsASentence(words)) || cue.equals(PAUSE)) {
                built.turn(speaker, at, 0, CleanText.line(words.toString(), Integer.MAX_VALUE));
                words.setLength(0);
            }
            if (!cue.equals(PAUSE)) {
                at = words.isEmpty() ? cue.at() : at;
                speaker = who;
                words.append(cue.words()).append(' ');
            }
        }
        return built.turn(speaker, at, 0, CleanText.line(words.toString(), Integer.MAX_VALUE))
                .build();
    }

    private static boolean isLater(@Nullable Integer now, @Nullable Integer then) {
        return now != null && (then == null || now - then >= A_MINUTE);
    }

    private static boolean endsASentence(StringBuilder words) {
        return words.length() > 1 && ENDS.indexOf(words.charAt(words.length() - 2)) >= 0;
    }
}
