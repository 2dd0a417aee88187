package app.bellwether.replies.asking;

import app.bellwether.language.Actor;
import app.bellwether.language.Linguist;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who holds an office that a question asks for: a name that has it beside it, as reports introduce people. */
final class OfficeHolders {

    /** Words in one line are used of the same people. */
    private static final List<String> OFFICES = List.of(
            "judge|justice|magistrate",
            "head|chief|boss|leader|ceo|executive|director|chair|chairman|chairwoman|chairperson",
            "lawyer|attorney|solicitor|barrister",
            "senator|congressman|congresswoman|representative|lawmaker|legislator|deputy",
            "scientist|researcher|professor|expert",
            "doctor|surgeon|physician",
            "soldier|officer|commander|general|admiral|colonel",
            "player|striker|footballer|athlete",
            "writer|author|novelist|poet",
            "minister",
            "secretary",
            "president",
            "premier|chancellor",
            "governor",
            "mayor",
            "king",
            "queen",
            "prince",
            "princess",
            "ambassador|envoy|diplomat",
            "prosecutor",
            "economist",
            "analyst",
            "coach|trainer",
            "actor|actress",
            "singer|musician",
            "journalist|reporter",
            "editor",
            "engineer",
            "founder",
            "owner",
            "pope",
            "bishop|archbishop",
            "politician",
            "candidate",
            "astronaut");

    /** All of them, for questions that ask which. */
    static final String ANY = String.join("|", OFFICES);

    private static final Pattern ASKED = Pattern.compile(
            "(?iu)(?:which|what|who (?:is|was|are|were) (?:the|a|an|now)) (?:[\\p{L}-]+ ){0,3}?(" + ANY + ")s?\\b.*");
    private static final int BEFORE = 40;
    private static final int AFTER = 90;

    private final Linguist linguist;

    OfficeHolders(Linguist linguist) {
        this.linguist = linguist;
    }

    /** What the question calls somebody whose name it asks for; empty when it asks for nobody by an office. */
    static Optional<String> asked(String question) {
        Matcher asked = ASKED.matcher(question);
        return asked.matches()
                ? OFFICES.stream()
                        .filter(line -> List.of(line.split("\\|"))
                                .contains(asked.group(1).toLowerCase(Locale.ROOT)))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the sentence names somebody of that office whom the question does not name. */
    boolean names(String office, String sentence, String question) {
        String known = question.toLowerCase(Locale.ROOT);
        Pattern before = Pattern.compile("(?iu)\\b(?:" + office + ")s?(?: (?:of|for) [^,.;]{1,30},|,)? $");
        Pattern after =
                Pattern.compile("(?iu)^(?:,| is| was| as| became) (?:(?!who\\b|which\\b|said\\b|says\\b|and\\b|but\\b)"
                        + "[\\p{L}'’.-]+ ){0,5}?(?:" + office + ")\\b");
        return linguist.actors(sentence).stream()
                .filter(actor -> actor.type() == Actor.Type.PERSON || actor.type() == Actor.Type.OTHER)
                .map(Actor::name)
                .filter(name -> !known.contains(name.toLowerCase(Locale.ROOT)))
                .anyMatch(name -> beside(name, sentence, before, after));
    }

    private static boolean beside(String name, String sentence, Pattern before, Pattern after) {
        for (int at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (before.matcher(sentence.substring(Math.max(0, at - BEFORE), at)).find()
                    || after.matcher(sentence.substring(end, Math.min(sentence.length(), end + AFTER)))
                            .find()) {
                return true;
            }
        }
        return false;
    }
}
