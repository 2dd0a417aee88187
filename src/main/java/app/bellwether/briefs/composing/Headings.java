package app.bellwether.briefs.composing;

import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Section;
import java.util.Locale;

/** The fixed words above each part of a brief. */
record Headings(BriefPhrases wording, Role role) {

    /** Dates, and what somebody is asked to do; at least one of them is there. */
    String ofDates(boolean ahead, boolean asked) {
        return asked ? wording.say(ahead ? "section.dates-and-asks" : "section.asks") : of(Section.Kind.DATES);
    }

    String of(Section.Kind kind) {
        String key = "section." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return wording.say(key, "role", Lens.word(role));
    }
}
