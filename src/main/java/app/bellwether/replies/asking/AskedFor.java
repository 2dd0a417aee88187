package app.bellwether.replies.asking;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What an answer has to say, by the word that asks for it. */
public enum AskedFor {
    WHO,
    WHEN,
    WHERE,
    HOW_MANY,
    WHY,
    ANYTHING;

    /** "Which" and "what", before a noun with at most two words that describe it. */
    private static final String OF_WHICH =
            "(?:by |on |in |at |of )?(?:which|what) (?:(?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can"
                    + "|could|may|might|should|must|the|an?|of|to)\\b)[\\p{L}-]+ ){0,2}?";

    private static final String BODIES =
            "compan(?:y|ies)|firms?|banks?|part(?:y|ies)|teams?|clubs?|agenc(?:y|ies)|courts?"
                + "|newspapers?|groups?|organi[sz]ations?|universit(?:y|ies)|ministr(?:y|ies)|departments?|unions?|airlines?"
                + "|lenders?|makers?|man|men|wom[ae]n|persons?|people";

    private static final String PLACES =
            "countr(?:y|ies)|cit(?:y|ies)|towns?|villages?|regions?|provinces?|count(?:y|ies)"
                    + "|islands?|continents?|nations?";

    private static final Map<AskedFor, Pattern> ASKING = Map.of(
            HOW_MANY,
            Pattern.compile(
                    "how (many|much|long|old|high|big|far|large|often)|what (does|did|do|will) .{1,40} cost|what"
                            + " (is|are|was|were) the (price|cost)s?|wie"
                            + " ?(viele?|lange?|alt|hoch|groß|oft)|combien|cu[aá]nt[oa]s?|quant[oiae]s?"),
            WHEN,
            Pattern.compile("when|(by|until|since|on) when|" + OF_WHICH
                    + "(day|date|month|year)|(bis|seit|ab)? ?wann|quand|cu[aá]ndo|quando"),
            WHERE,
            Pattern.compile(OF_WHICH + "(" + PLACES + ")|where|wo|woher|wohin|où|d[oó]nde|dove|onde"),
            WHO,
            Pattern.compile(OF_WHICH + "((" + OfficeHolders.ANY + ")s?|" + BODIES
                    + ")|who|whom|whose|wer|wen|wem|qui|qui[eé]n(es)?|chi|quem"),
            WHY,
            Pattern.compile("why|for what reason|warum|wieso|weshalb|pourquoi|por ?qu[eéê]|perch[eé]|porqu[eê]"));

    /** By how the question begins; polite words before it do not count. */
    static AskedFor by(String question) {
        String plain = question.toLowerCase(Locale.ROOT)
                .replaceFirst(
                        "^(please|and|but|so|ok|hi|hello|can you tell me|could you tell me|do you know|tell me|i"
                                + " wonder)[, ]+",
                        "");
        return ASKING.entrySet().stream()
                .filter(entry -> Pattern.compile("(?:" + entry.getValue().pattern() + ")(?!\\p{L}).*", Pattern.DOTALL)
                        .matcher(plain)
                        .matches())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(ANYTHING);
    }
}
