package app.bellwether.replies.asking;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a sentence gives a reason of what a question asks, and not what is asked as a reason of something else. */
final class Causes {

    private static final Pattern REASON = Pattern.compile(
            "(?iu)\\b(because|due to|owing to|citing|cited|blame[ds]?|(the |a )?reasons?|so that|in order to|thanks"
                    + " to|as a result of|in response to|in retaliation|in protest|on (the"
                    + " )?grounds|weil|wegen|damit|aufgrund|parce que|car|à cause|porque|debido|a"
                    + " causa|perché|devido)\\b");

    /** What came before may be the reason; "five months after" only says when. */
    private static final Pattern OCCASION = Pattern.compile(
            "(?iu)(?<!\\b(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|shortly|soon|even|ever|long) )"
                    + "\\b(after|since|following|follows|followed|amid|over|nach)\\b");

    /** They stand after the reason and before what came of it. */
    private static final Pattern LEADING = Pattern.compile(
            "(?iu)\\b(led to|leads to|caused|causes|prompted|prompts|triggered|sparked|forced|reduced|reduces)\\b");

    /** That there is no reason to be had. */
    private static final Pattern NONE = Pattern.compile("(?iu)\\b(no|not|never|without|\\p{L}+n['’]t) ([\\p{L}'’-]+"
            + " ){0,4}reasons?\\b|\\breasons?\\b[^.;]{0,60}\\b(unclear|unknown)\\b|\\bkein(e|en)?"
            + " (grund|gründe)\\b");

    /** "The decision follows", "This comes after": it is of what the sentence before says. */
    private static final Pattern REFERRING =
            Pattern.compile("(?iu)^(the|this|that|it|its|his|her|their)\\b(\\s+[\\p{L}'’-]+){0,3}\\s*$");

    private final Synonyms alike;

    Causes(Synonyms alike) {
        this.alike = alike;
    }

    /** 0 when it does not, 1 when it does; between them when what it gives may only have come before. */
    double says(Set<String> asked, String sentence, String language) {
        if (NONE.matcher(sentence).find()) {
            return 0;
        }
        boolean leads = LEADING.matcher(sentence)
                .results()
                .anyMatch(at -> shared(asked, sentence.substring(at.start()), language)
                        > shared(asked, sentence.substring(0, at.start()), language));
        if (leads || gives(REASON, asked, sentence, language)) {
            return 1;
        }
        return gives(OCCASION, asked, sentence, language) ? Fitting.HALF : 0;
    }

    private boolean gives(Pattern mark, Set<String> asked, String sentence, String language) {
        return mark.matcher(sentence).results().anyMatch(at -> isOfIt(at, asked, sentence, language));
    }

    /** More of what is asked stands outside the reason than in it. */
    private boolean isOfIt(MatchResult mark, Set<String> asked, String sentence, String language) {
        int comma = sentence.indexOf(',', mark.end());
        boolean first = mark.start() == 0 && comma > 0;
        String effect = first ? sentence.substring(comma) : sentence.substring(0, mark.start());
        String reason = first ? sentence.substring(0, comma) : sentence.substring(mark.end());
        return REFERRING.matcher(effect).find() || shared(asked, effect, language) > shared(asked, reason, language);
    }

    private long shared(Set<String> asked, String part, String language) {
        Set<String> stems = alike.stems(part, language);
        return asked.stream().filter(stems::contains).count();
    }
}
