package app.bellwether.judging;

import app.bellwether.language.ClosedWords.WordClass;
import app.bellwether.language.May;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text leaves open, announces, demands or denies: for each of its content words, as stems, the ways in which it is said. By the
 * closed words of its language, and so for all it can say.
 */
public final class ModalWords {

    /** A modal word reaches no further than this, and no further than a comma. */
    private static final int REACH = 5;

    private static final Map<WordClass, Way> WAYS = new EnumMap<>(Map.of(
            WordClass.MAY, Way.OPEN,
            WordClass.MUST, Way.DEMANDED,
            WordClass.COMING, Way.COMING,
            WordClass.NEGATION, Way.DENIED));

    /** "Would" is said of what is open and, in reported speech, of what is to come. */
    private static final Set<String> BOTH = Set.of("would", "würde", "würden", "serait", "sería", "sarebbe", "seria");

    private final Map<String, List<Set<Way>>> said = new HashMap<>();

    /** How a word can be said otherwise than as a fact. */
    public enum Way {
        OPEN,
        COMING,
        DEMANDED,
        DENIED,
        /** Behind a "to", which leaves it to other words. */
        INFINITIVE
    }

    private ModalWords() {}

    /** Those of the text. */
    public static ModalWords of(Statement text) {
        ModalWords all = new ModalWords();
        List<Token> tokens = text.tokens();
        List<Set<Way>> ways = new ArrayList<>();
        tokens.forEach(token -> ways.add(EnumSet.noneOf(Way.class)));
        for (int at = 0; at < tokens.size(); at++) {
            Set<Way> its = ways(tokens, at);
            int governed = its.isEmpty() ? -1 : governed(text, at);
            if (governed >= 0) {
                ways.get(governed).addAll(its);
            }
        }
        share(text, ways);
        for (int at = 0; at < tokens.size(); at++) {
            if (isContent(text, tokens.get(at))) {
                Set<Way> its = Set.copyOf(ways.get(at));
                text.stemsOf(tokens.get(at).word())
                        .forEach(stem -> all.said
                                .computeIfAbsent(stem, any -> new ArrayList<>())
                                .add(its));
            }
        }
        return all;
    }

    /** "Would invest and hire": what is joined to a word behind a modal may be meant behind it, too. */
    private static void share(Statement text, List<Set<Way>> ways) {
        List<Token> tokens = text.tokens();
        boolean open = false;
        for (int at = 1; at < tokens.size(); at++) {
            String between = text.text()
                    .substring(tokens.get(at - 1).end(), tokens.get(at).start());
            open &= between.chars().noneMatch(sign -> ".!?\n".indexOf(sign) >= 0);
            open |= ways.get(at - 1).stream().anyMatch(way -> way != Way.DENIED && way != Way.INFINITIVE);
            if (open && tokens.get(at - 1).is(WordClass.JOINER)) {
                ways.get(at).add(Way.INFINITIVE);
            }
        }
    }

    private static Set<Way> ways(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Set<Way> its = EnumSet.noneOf(Way.class);
        WAYS.forEach((kind, way) -> {
            if (token.is(kind)) {
                its.add(way);
            }
        });
        if (token.lower().equals("may") && !May.isVerb(token.word(), word(tokens, at - 1), word(tokens, at + 1))) {
            its.clear();
        }
        if (BOTH.contains(token.lower())) {
            its.add(Way.COMING);
        }
        if (token.lower().equals("to")) {
            its.add(Way.INFINITIVE);
        }
        return its;
    }

    private static @Nullable String word(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? null : tokens.get(at).word();
    }

    /** The next content word in the same clause; -1 when there is none. */
    private static int governed(Statement text, int from) {
        List<Token> tokens = text.tokens();
        for (int at = from + 1; at < Math.min(tokens.size(), from + 1 + REACH); at++) {
            String between = text.text()
                    .substring(tokens.get(at - 1).end(), tokens.get(at).start());
            if (between.chars().anyMatch(sign -> ",;:—–.!?".indexOf(sign) >= 0)) {
                return -1;
            }
            if (isContent(text, tokens.get(at)) && !tokens.get(at).lower().endsWith("ly")) {
                return at;
            }
            if (tokens.get(at).is(WordClass.FEELING)) {
                return -1; // "not happy about it" denies the feeling alone
            }
        }
        return -1;
    }

    private static boolean isContent(Statement text, Token token) {
        boolean open = !token.isClosed() || token.is(WordClass.SAYING) || token.is(WordClass.COMING);
        return open && !token.isNumber() && !text.stemsOf(token.word()).isEmpty();
    }

    /** The stems of its content words that are said in each text, but in no way alike. */
    public List<String> saidOtherwise(ModalWords evidence) {
        return saidOtherwise(evidence, false);
    }

    /** Those of them that one denies and the other does not. */
    public List<String> deniedOtherwise(ModalWords evidence) {
        return saidOtherwise(evidence, true);
    }

    private List<String> saidOtherwise(ModalWords evidence, boolean denied) {
        List<String> otherwise = new ArrayList<>();
        said.forEach((stem, here) -> {
            List<Set<Way>> there = evidence.said.getOrDefault(stem, List.of());
            boolean alike = there.isEmpty()
                    || here.stream()
                            .allMatch(one -> there.stream()
                                    .anyMatch(other -> denied ? isDeniedAlike(one, other) : isOpenAlike(one, other)));
            if (!alike) {
                otherwise.add(stem);
            }
        });
        otherwise.sort(null);
        return otherwise;
    }

    private static boolean isDeniedAlike(Set<Way> one, Set<Way> other) {
        return one.contains(Way.DENIED) == other.contains(Way.DENIED);
    }

    private static boolean isOpenAlike(Set<Way> one, Set<Way> other) {
        Set<Way> ones = withoutDenial(one);
        Set<Way> others = withoutDenial(other);
        return (ones.isEmpty() && others.isEmpty())
                || ones.contains(Way.INFINITIVE)
                || others.contains(Way.INFINITIVE)
                || ones.stream().anyMatch(others::contains);
    }

    private static Set<Way> withoutDenial(Set<Way> ways) {
        Set<Way> kept = EnumSet.noneOf(Way.class);
        kept.addAll(ways);
        kept.remove(Way.DENIED);
        return kept;
    }
}
