package app.bellwether.sources.parsing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A few words of a transcript, as they were on the screen. */
record Cue(@Nullable String speaker, @Nullable Integer at, String words) {

    /** Something was left out here, across which nothing is joined. */
    static final Cue PAUSE = new Cue(null, null, "");

    private static final int LONG = 400;
    private static final String ENDS = ".?!…\"”";

    /** Joins cues to turns: at a change of speaker, and at the end of a sentence when it gets long, so that times stay near. */
    static Spoken joined(List<Cue> cues) {
        var built = new Spoken.Builder();
        var words = new StringBuilder();
        @Nullable String speaker = null;
        @Nullable Integer at = null;
        for (var cue : cues) {
            var who = cue.speaker() == null ? speaker : cue.speaker();
            if (!Objects.equals(who, speaker) || isFull(words) || cue.equals(PAUSE)) {
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

    private static boolean isFull(StringBuilder words) {
        return words.length() > LONG && ENDS.indexOf(words.charAt(words.length() - 2)) >= 0;
    }
}
