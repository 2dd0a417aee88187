package app.bellwether.replies.asking;

import app.bellwether.language.DateMention;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence says what a question asks for, beyond what the question says itself. */
final class Fitting {

    static final String MONTH =
            "january|february|(?-i:March)|april|(?-i:May)|june|july|august|september|october|november|december"
                + "|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre"
                + "|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
                + "|diciembre";
    static final String DAY_OR_TIME = "\\b(" + MONTH
            + "|(mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|tonight|spring|summer|autumn|winter"
            + "|(next|last|this|coming) (week|month|year|quarter)|(years?|months?|weeks?|days?) (ago|later)"
            + "|frühjahr|frühling|sommer|herbst|heute|morgen|gestern)\\b";
    private static final Pattern TIME = Pattern.compile("(?iu)" + DAY_OR_TIME);

    /** They say when, if not of what happened then of what it is about. */
    private static final Pattern SOME_TIME =
            Pattern.compile("(?iu)\\b((19|20)\\d\\d|(years?|months?|weeks?|days?) earlier|within)\\b");

    /** Who somebody is, of whom the question says no more than the name. */
    private static final Pattern OF_A_PERSON =
            Pattern.compile("(?:[Ww]ho (?:is|was)|[Ww]er (?:ist|war)|[Qq]ui est|[Cc]hi è|[Qq]uién es|[Qq]uem é)("
                    + " \\p{Lu}[\\p{L}'’.-]+)+ ?\\??");

    /** It is to come, with the words that follow, and may not be denied. */
    private static final Pattern AHEAD =
            Pattern.compile("(?iu)\\b(?:will|would|shall|(?-i:may)|might|could|can|going to|set to|due to|due|to be"
                + "|plan(?:s|ned|ning)?|scheduled|expect(?:s|ed)?|likely|threat(?:s|en|ens|ened|ening)?|possib(?:le|ly|ility)|upcoming|next|wird|werden|soll|sollen)\\b(?!"
                + " not\\b|n['’]t\\b)((?:[^\\p{L}]+[\\p{L}'’-]+){0,6})");

    /** Not so, unless "not before" or "not until". */
    private static final Pattern DENIED = Pattern.compile("(?iu)\\b(?:not|cannot|never|\\p{L}+n['’]t)\\b"
            + "(?![^.;]{0,300}\\b(?:until|till|before)\\b)((?:[^\\p{L}]+[\\p{L}'’-]+){1,3})");

    private static final Set<AskedFor> OF_WHAT_IS = EnumSet.of(AskedFor.WHO, AskedFor.WHEN, AskedFor.WHERE);

    /** It may say it, but of something else than what was asked. */
    static final double HALF = .5;

    private final Linguist linguist;
    private final Synonyms alike;
    private final Causes causes;
    private final Places places;
    private final OfficeHolders roles;
    private final AmountAnswers amounts;

    Fitting(Linguist linguist, Synonyms alike) {
        this.linguist = linguist;
        this.alike = alike;
        this.causes = new Causes(alike);
        this.places = new Places(linguist, alike);
        this.roles = new OfficeHolders(linguist);
        this.amounts = new AmountAnswers(linguist);
    }

    /** 0 when it does not, 1 when it does; between them when what it says may be of something else. */
    double says(Asked asked, String sentence, Article article) {
        String language = article.language();
        Set<String> happens = happens(asked, language);
        if (OF_WHAT_IS.contains(asked.of()) && isSaid(DENIED, happens, sentence, language)) {
            return 0;
        }
        double says = switch (asked.of()) {
            case ANYTHING -> 1;
            case WHO -> namesSomebody(asked, sentence) ? 1 : 0;
            case WHEN -> dates(ofAsked(asked, sentence, language), article);
            case WHERE -> places.says(asked, happens, sentence, language);
            case HOW_MANY -> amounts.says(asked, sentence);
            case WHY -> causes.says(asked.needed(alike, language), sentence, language);
        };
        return isOfAnotherTime(asked, isSaid(AHEAD, happens, sentence, language)) ? says * HALF : says;
    }

    /** What is to come is no count of what is; "when do they meet" may well ask for what is to come. */
    private static boolean isOfAnotherTime(Asked asked, boolean ahead) {
        return asked.ahead() ? asked.of() != AskedFor.ANYTHING && !ahead : asked.of() == AskedFor.HOW_MANY && ahead;
    }

    /** What the question is about, but for whom. */
    private Set<String> happens(Asked asked, String language) {
        Set<String> happens = new HashSet<>(asked.needed(alike, language));
        happens.removeAll(alike.stems(String.join(" ", asked.names()), language));
        return happens;
    }

    /** Of what the question is about. */
    private boolean isSaid(Pattern how, Set<String> happens, String sentence, String language) {
        return how.matcher(sentence)
                .results()
                .anyMatch(at -> alike.stems(at.group(1), language).stream().anyMatch(happens::contains));
    }

    private boolean namesSomebody(Asked asked, String sentence) {
        if (OF_A_PERSON.matcher(asked.text()).matches() && !asked.names().isEmpty()) {
            return describes(asked.names().getLast(), sentence);
        }
        Optional<String> office = OfficeHolders.asked(asked.text());
        if (office.isPresent()) {
            return roles.names(office.get(), sentence, asked.text());
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

    private String ofAsked(Asked asked, String sentence, String language) {
        boolean said = asked.needed(alike, language).containsAll(alike.stems("said", language));
        return said ? sentence : DateMention.ofWhatHappens(sentence);
    }

    private static double dates(String sentence, Article article) {
        LocalDate day = LocalDate.ofInstant(article.published(), ZoneOffset.UTC);
        if (TIME.matcher(sentence).find() || !DateMention.in(sentence, day).isEmpty()) {
            return 1;
        }
        return SOME_TIME.matcher(sentence).find() ? HALF : 0;
    }
}
