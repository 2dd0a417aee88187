package app.bellwether.replies.asking;

import app.bellwether.language.Linguist;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a sentence says where, or where to, what a question asks for happens. */
final class Places {

    private static final Pattern WHERE_TO =
            Pattern.compile("(?isu)^(where\\b.*\\bto|wohin\\b.*|(to|towards) (which|what) .*)[ ?]*");
    private static final Pattern TO = Pattern.compile("\\b(?:to|towards|into|nach) (?:the )?\\p{Lu}\\p{Ll}+");
    private static final Pattern AT = Pattern.compile("\\b(?:in|at|near|on|from|to) (?:the )?\\p{Lu}\\p{Ll}+");

    /** As far after what happens its place may stand. */
    private static final int NEAR = 60;

    private final Linguist linguist;
    private final Synonyms alike;

    Places(Linguist linguist, Synonyms alike) {
        this.linguist = linguist;
        this.alike = alike;
    }

    /** 0 when it does not, 1 when it does; between them when its place may be of something else. */
    double says(Asked asked, Set<String> happens, String sentence, String language) {
        String question = asked.text().toLowerCase(Locale.ROOT);
        Pattern place = WHERE_TO.matcher(asked.text()).matches() ? TO : AT;
        var places = place.matcher(sentence)
                .results()
                .filter(one -> !question.contains(
                        one.group().replaceFirst("^\\S+ (the )?", "").toLowerCase(Locale.ROOT)))
                .toList();
        if (places.stream().anyMatch(one -> follows(one, happens, sentence, language))) {
            return 1;
        }
        Set<String> countries = new HashSet<>(place == TO ? Set.of() : linguist.countries(sentence));
        countries.removeAll(linguist.countries(asked.text()));
        return places.isEmpty() && countries.isEmpty() ? 0 : Fitting.HALF;
    }

    private boolean follows(MatchResult place, Set<String> happens, String sentence, String language) {
        String before = sentence.substring(Math.max(0, place.start() - NEAR), place.start());
        return alike.stems(before, language).stream().anyMatch(happens::contains);
    }
}
