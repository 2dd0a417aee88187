package app.bellwether.briefs.composing;

import app.bellwether.briefs.Lull;
import app.bellwether.briefs.Lull.Trouble;
import app.bellwether.briefs.Silence;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words what kept Bellwether from its work, so that nobody takes it for silence. */
final class TroubleWords {

    private final Lull lull;
    private final BriefPhrases wording;
    private final ZoneId zone;

    TroubleWords(Lull lull, BriefPhrases wording) {
        this.lull = lull;
        this.wording = wording;
        this.zone = lull.subscriber().schedule().zone();
    }

    /** Of the first of them. */
    Optional<String> headline() {
        return lull.troubles().stream().findFirst().map(this::headline);
    }

    private String headline(Trouble trouble) {
        LocalDate from = LocalDate.ofInstant(trouble.from(), zone);
        Instant over = trouble.until();
        if (over == null) {
            return wording.say(key(trouble, "since"), "from", wording.day(from));
        }
        LocalDate until = LocalDate.ofInstant(over, zone);
        return from.equals(until)
                ? wording.say(key(trouble, "on"), "from", wording.day(from))
                : wording.say(key(trouble, "between"), "from", wording.day(from), "until", wording.day(until));
    }

    List<Passage> sentences() {
        List<Passage> sentences = new ArrayList<>();
        for (Trouble trouble : lull.troubles()) {
            sentences.add(Passage.fixed(span(trouble)));
        }
        if (!sentences.isEmpty()) {
            boolean works = lull.now().kind() == Silence.Kind.QUIET;
            sentences.add(Passage.fixed(wording.say("trouble.unheard")));
            sentences.add(Passage.fixed(wording.say(works ? "trouble.works" : "trouble.goes-on")));
        }
        return sentences;
    }

    private String span(Trouble trouble) {
        String from = wording.moment(trouble.from());
        Instant over = trouble.until();
        return over == null
                ? wording.say(key(trouble, "span-since"), "from", from)
                : wording.say(key(trouble, "span"), "from", from, "until", wording.moment(over));
    }

    private static String key(Trouble trouble, String when) {
        return "trouble." + trouble.fault().name().toLowerCase(Locale.ROOT) + "." + when;
    }
}
