package app.bellwether.briefs.composing;

import app.bellwether.briefs.Lull;
import app.bellwether.briefs.Lull.Trouble;
import app.bellwether.briefs.Silence;
import app.bellwether.writing.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words what kept Bellwether from its work, so that nobody takes it for silence. */
record TroubleWords(Lull lull, BriefPhrases wording) {

    /** Of the first of them. */
    Optional<String> headline() {
        return lull.troubles().stream().findFirst().map(this::headline);
    }

    private String headline(Trouble trouble) {
        LocalDate from = day(trouble.from());
        Instant over = trouble.until();
        if (over == null) {
            return wording.say(key(trouble, "since"), "from", wording.day(from));
        }
        LocalDate until = day(over);
        return from.equals(until)
                ? wording.say(key(trouble, "on"), "from", wording.day(from))
                : wording.say(key(trouble, "between"), "from", wording.day(from), "until", wording.day(until));
    }

    /** The reader's own. */
    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, lull.subscriber().schedule().zone());
    }

    List<Passage> sentences() {
        List<Passage> sentences = new ArrayList<>();
        for (Trouble trouble : lull.troubles()) {
            sentences.add(Passage.fixed(span(trouble)));
        }
        if (!sentences.isEmpty()) {
            boolean works = lull.now().kind() == Silence.Kind.QUIET;
            sentences.add(wording.fixed("trouble.unheard"));
            sentences.add(wording.fixed(works ? "trouble.works" : "trouble.goes-on"));
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
