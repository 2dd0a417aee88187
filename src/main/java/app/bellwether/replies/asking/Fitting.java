package app.bellwether.replies.asking;

import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence says what a question asks for, beyond what the question says itself. */
final class Fitting {

    private static final Pattern TIME = Pattern.compile(
            "(?iu)\\b(january|february|march|april|may|june|july|august|september|october|november|december"
                + "|(mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|tonight|spring|summer|autumn|winter|(next|last|this|coming)"
                + " (week|month|year|quarter)|(19|20)\\d\\d|(years?|months?|weeks?|days?)"
                + " (ago|later|earlier)|within|frühjahr|frühling|sommer|herbst|heute|morgen|gestern|januar|februar|märz"
                + "|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre"
                + "|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
                + "|diciembre)\\b");
    private static final Pattern REASON = Pattern.compile(
            "(?iu)\\b(because|due to|owing to|amid|citing|after|since|caused|causes|blame[ds]?|reasons?|so that|in"
                    + " order to|thanks to|as a result|reduced|led to|weil|wegen|nach|damit|aufgrund|parce que|car|à"
                    + " cause|porque|debido|a causa|perché|devido)\\b");
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)\\d[\\d.,]*|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
                    + "|thousands?|half|twice|zwei|drei|vier|fünf|zehn)\\b");
    /** Who somebody is, of whom the question says no more than the name. */
    private static final Pattern OF_A_PERSON =
            Pattern.compile("(?:[Ww]ho (?:is|was)|[Ww]er (?:ist|war)|[Qq]ui est|[Cc]hi è|[Qq]uién es|[Qq]uem é)("
                    + " \\p{Lu}[\\p{L}'’.-]+)+ ?\\??");

    private static final Pattern OF_MONEY = Pattern.compile(
            "(?iu)\\b(pay|pays|paid|costs?|earns?|spend|spends|spent|prices?|charges?|charged|fined?|owes?|worth|kostet|verdient"
                + "|zahlt|coûte|gagne|cuesta|gana|costa|guadagna|custa|ganha)\\b");
    private static final Pattern MONEY = Pattern.compile(
            "(?iu)\\p{Sc}|\\b(dollars?|euros?|pounds?|rupees?|yuan|yen|won|shillings?|francs?|crowns?|kronor|pesos?|reais"
                + "|roubles?|rubles?)\\b");
    private static final Pattern PLACE = Pattern.compile("\\b(in|at|near|on|from|to) (the )?\\p{Lu}\\p{Ll}+");

    private final Linguist linguist;

    Fitting(Linguist linguist) {
        this.linguist = linguist;
    }

    boolean says(Asked asked, String sentence, Article article) {
        return switch (asked.of()) {
            case ANYTHING -> true;
            case WHO -> namesSomebody(asked, sentence);
            case WHEN -> hasDate(sentence, article);
            case WHERE -> namesSomewhere(asked, sentence);
            case HOW_MANY -> countsSomething(asked, sentence);
            case WHY -> REASON.matcher(sentence).find();
        };
    }

    private boolean namesSomebody(Asked asked, String sentence) {
        if (OF_A_PERSON.matcher(asked.text()).matches() && !asked.names().isEmpty()) {
            return describes(asked.names().getLast(), sentence);
        }
        String question = asked.text().toLowerCase(Locale.ROOT);
        return linguist.actors(sentence).stream()
                .anyMatch(actor -> !question.contains(actor.name().toLowerCase(Locale.ROOT)));
    }

    /** "Nora Veld, a bridge engineer", "Nora Veld is a bridge engineer". */
    private static boolean describes(String name, String sentence) {
        return Pattern.compile("(?iu)\\b" + Pattern.quote(name)
                        + "(, (an?|the|who|whose|one of|\\d\\d?)\\b| (is|was) (an?|the|one of)\\b)")
                .matcher(sentence)
                .find();
    }

    private boolean hasDate(String sentence, Article article) {
        LocalDate day = LocalDate.ofInstant(article.published(), ZoneOffset.UTC);
        return TIME.matcher(sentence).find()
                || !linguist.read("", sentence, day).dates().isEmpty();
    }

    private boolean namesSomewhere(Asked asked, String sentence) {
        Set<String> countries = new HashSet<>(linguist.countries(sentence));
        countries.removeAll(linguist.countries(asked.text()));
        String question = asked.text().toLowerCase(Locale.ROOT);
        return !countries.isEmpty()
                || PLACE.matcher(sentence)
                        .results()
                        .anyMatch(place -> !question.contains(
                                place.group().replaceFirst("^\\S+ (the )?", "").toLowerCase(Locale.ROOT)));
    }

    private static boolean countsSomething(Asked asked, String sentence) {
        Set<String> known = new HashSet<>();
        if (OF_MONEY.matcher(asked.text()).find() && !MONEY.matcher(sentence).find()) {
            return false;
        }
        NUMBER.matcher(asked.text()).results().forEach(number -> known.add(number.group()));
        return NUMBER.matcher(sentence).results().anyMatch(number -> !known.contains(number.group()));
    }
}
