package app.bellwether.stories;

import app.bellwether.language.Linguist;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words by which what is measured in two texts is held to be the same. */
final class MeasureWords {

    private static final String ENGLISH = "en";

    /** Who says so, how sure, when, and which way it moves: two reports of one thing differ in that. */
    private static final String PASSING = """
        say says said saying told tell tells report reports reported reporting accord according official officials authority
        authorities police statement spokesman spokeswoman spokesperson ministry least more than nearly about around almost roughly
        some approximately over now so far have has had having been being were was is are who which its his her their our it he
        she they we rise rises rising rose risen raise raises raised raising increase increased increases climb climbed climbs grow
        grew grown jump jumped reach reached reaches hit hits stand stands stood total drop dropped fell fall fallen cut cuts lower
        lowered reduce reduced revise revised revising correct corrected confirm confirmed confirms latest update updated monday
        tuesday wednesday thursday friday saturday sunday today yesterday overnight morning afternoon evening night later newly
        currently down upward downward up just only still put puts from to as many by at already
        """;

    /** What makes a statement a plan, a forecast or a denial. */
    private static final String MOOD = """
        would could should may might will must can expect expected expects forecast forecasts project projected projects estimate
        estimated estimates plan plans planned propose proposed proposes proposal target targets seek seeks sought demand demands
        demanded threaten threatens threatened not no never without fear feared deny denied denies offer offered offers want wants
        hope hopes believe believed unless potential potentially possible possibly claim claimed claims
        """;

    /** What happens to people: each line is one thing in several words. */
    private static final List<String> HARM = List.of(
            "killed kill kills killing dead die died dies dying death deaths fatalities fatality",
            "injured injure injuring injuries injury hurt wounded wounding wounds",
            "missing unaccounted",
            "arrested arrest arrests arresting detained detain detaining",
            "evacuated evacuate evacuating evacuations",
            "rescued rescue rescuing",
            "displaced homeless");

    private final Linguist linguist;
    private final Set<String> passing;
    private final Set<String> moods;
    private final Map<String, String> harms = new HashMap<>();

    MeasureWords(Linguist linguist) {
        this.linguist = linguist;
        this.passing = new HashSet<>(stems(PASSING));
        this.moods = new HashSet<>(stems(MOOD));
        for (String line : HARM) {
            List<String> stems = stems(line);
            stems.forEach(stem -> harms.put(stem, stems.getFirst()));
        }
    }

    /** What the words tell, each once, all words for one harm alike. */
    Set<String> told(String words) {
        return stems(words).stream()
                .filter(stem -> stem.codePoints().noneMatch(Character::isDigit))
                .filter(stem -> !passing.contains(stem) && !moods.contains(stem))
                .map(stem -> harms.getOrDefault(stem, stem))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which of the words make a plan, a forecast or a denial of it; "not" is no stem and is looked for by itself. */
    Set<String> mood(String words) {
        Set<String> mood = stems(words).stream().filter(moods::contains).collect(Collectors.toCollection(TreeSet::new));
        if (words.matches("(?is).*\\b(?:not|no|n[’']t)\\b.*")) {
            mood.add("not");
        }
        return mood;
    }

    /** Which of what is told is harm. */
    Set<String> harm(Collection<String> told) {
        return told.stream().filter(harms.values()::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> stems(String words) {
        return linguist.stems(words, ENGLISH);
    }
}
