package app.bellwether.briefs.composing;

import app.bellwether.writing.Passage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what was announced and has been told since: "are set to pledge", after they pledged. */
final class Overtaken {

    /** Who acts stands before it, and no clause between that may tell of something else. */
    private static final Pattern ANNOUNCED =
            Pattern.compile("^(?:(?!that\\b|which\\b|who\\b|said\\b|says\\b)\\S+ ){1,10}?(?:(?:is|are|was|were)"
                    + " (?:\\p{Ll}+ )?(?:set|due|expected|poised|preparing|slated|scheduled|likely) to|will|plans?"
                    + " to) (?:(?:also|now|soon|then|again|\\p{Ll}+ly) )?(?<deed>(?!not\\b|never\\b)\\p{Ll}{3,})\\b");

    /** The deed, and who did it or to whom. */
    private static final int SHARED = 3;

    private final Readings readings;
    private final BriefPhrases wording;

    Overtaken(Readings readings, BriefPhrases wording) {
        this.readings = readings;
        this.wording = wording;
    }

    /** Of sentences for one claim, all but those that only announce, and for no date, a deed that one of a later day tells. */
    List<Passage> without(List<Passage> sentences) {
        return without(sentences, sentences);
    }

    /** The same of sentences beside those for a claim. */
    List<Passage> without(List<Passage> sentences, List<Passage> telling) {
        return sentences.stream()
                .filter(one -> announced(one)
                        .filter(deed -> isTold(deed, one, telling))
                        .isEmpty())
                .toList();
    }

    private static Optional<String> announced(Passage passage) {
        Matcher announced = ANNOUNCED.matcher(passage.text());
        return announced.find() && !Measures.DATE.matcher(passage.text()).find()
                ? Optional.of(announced.group("deed"))
                : Optional.empty();
    }

    private boolean isTold(String deed, Passage announced, List<Passage> sentences) {
        return sentences.stream()
                .filter(later -> wording.publishedOn(later).isAfter(wording.publishedOn(announced)))
                .filter(later -> !ANNOUNCED.matcher(later.text()).find())
                .map(later -> readings.of(later.text()))
                .anyMatch(later -> later.sharesAWordWith(readings.of(deed))
                        && later.shared(readings.of(announced.text())) >= SHARED);
    }
}
