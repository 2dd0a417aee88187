package app.bellwether.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Checks who did it to whom: "Norvik sued Halden" is not borne out by "Halden sued Norvik". */
final class Roles {

    private static final Set<String> TURNING = Set.of("by", "from", "and", "or", "with", "between", "than");

    private final Spans spans;

    Roles(Spans spans) {
        this.spans = spans;
    }

    /** A name, what it did, and another name, in the order of a sentence; by their stems. */
    private record Deed(SentenceTokens.Token one, SentenceTokens.Token deed, SentenceTokens.Token other) {}

    List<Grounding.Problem> problems(SentenceTokens sentence) {
        if (sentence.tokens().stream().anyMatch(Roles::turns)) {
            return List.of();
        }
        List<Grounding.Problem> problems = new ArrayList<>();
        for (Deed deed : deeds(sentence)) {
            boolean asSaid = spans.sentences().stream()
                    .anyMatch(said -> inOrder(
                            said,
                            deed.one().stem(),
                            deed.deed().stem(),
                            deed.other().stem()));
            boolean turned = spans.sentences().stream()
                    .filter(said -> said.tokens().stream().noneMatch(Roles::turns))
                    .anyMatch(said -> inOrder(
                            said,
                            deed.other().stem(),
                            deed.deed().stem(),
                            deed.one().stem()));
            if (turned && !asSaid && problems.isEmpty()) {
                problems.add(new Grounding.Problem(
                        deed.one().word(), deed.one().start(), deed.other().end(), Grounding.Fault.ROLES.why()));
            }
        }
        return problems;
    }

    private static boolean turns(SentenceTokens.Token token) {
        return TURNING.contains(token.word());
    }

    private static List<Deed> deeds(SentenceTokens sentence) {
        List<SentenceTokens.Token> told =
                sentence.tokens().stream().filter(SentenceTokens.Token::content).toList();
        List<Deed> deeds = new ArrayList<>();
        for (int at = 1; at + 1 < told.size(); at++) {
            SentenceTokens.Token one = told.get(at - 1);
            SentenceTokens.Token deed = told.get(at);
            SentenceTokens.Token other = told.get(at + 1);
            if (one.capital()
                    && other.capital()
                    && !deed.capital()
                    && !deed.number()
                    && !one.stem().equals(other.stem())) {
                deeds.add(new Deed(one, deed, other));
            }
        }
        return deeds;
    }

    private static boolean inOrder(SentenceTokens said, String one, String deed, String other) {
        ToIntFunction<String> first = stem -> {
            for (int at = 0; at < said.tokens().size(); at++) {
                if (said.tokens().get(at).stem().equals(stem)) {
                    return at;
                }
            }
            return -1;
        };
        int from = first.applyAsInt(one);
        int did = first.applyAsInt(deed);
        return from >= 0 && from < did && did < first.applyAsInt(other);
    }
}
