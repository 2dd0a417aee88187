package app.bellwether.writing;

import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks the names of a text: each must be in the words it rests on, as written there, shortened, or as another name of the place. */
final class Called {

    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{L}+");

    private final Linguist linguist;
    private final String evidence;
    private final Set<String> stems;
    private final Set<String> months;
    private final Set<String> shortened = new HashSet<>();

    Called(Linguist linguist, Spans spans) {
        this.linguist = linguist;
        this.evidence = spans.text();
        this.stems = spans.stems();
        Set<String> words = new HashSet<>();
        for (SentenceTokens sentence : spans.sentences()) {
            for (SentenceTokens.Token token : sentence.tokens()) {
                words.add(token.word().toLowerCase(Locale.ROOT));
                if (token.word().equals(token.word().toUpperCase(Locale.ROOT))) {
                    shortened.add(token.word().replace(".", ""));
                }
            }
        }
        this.months = Months.in(evidence, words);
    }

    List<Grounding.Problem> problems(String text, List<SentenceTokens> claim) {
        List<Grounding.Problem> problems = new ArrayList<>();
        Set<String> opening = linguist.actors(text).stream()
                .map(actor -> new StringTokenizer(actor.name(), " -").nextToken())
                .collect(Collectors.toSet());
        for (SentenceTokens sentence : claim) {
            Set<Integer> written = writtenOut(text, sentence);
            for (int at = 0; at < sentence.tokens().size(); at++) {
                SentenceTokens.Token token = sentence.tokens().get(at);
                if (isName(text, sentence, at, opening) && !written.contains(at) && !isKnown(token.word())) {
                    problems.add(new Grounding.Problem(
                            token.word(), token.start(), token.end(), Grounding.Fault.NAME.why()));
                }
            }
        }
        return problems;
    }

    /** A capital at a sentence's beginning says nothing, unless the word has more of them or the sentence goes on as after a name. */
    private boolean isName(String text, SentenceTokens sentence, int at, Set<String> opening) {
        SentenceTokens.Token token = sentence.tokens().get(at);
        if (!token.capital() || token.word().equals("I") || token.denies() || !token.content()) {
            return false;
        }
        if (at > 0) {
            int before = token.start() - 1;
            boolean quoted = before > 0 && "“\"‘:".indexOf(text.charAt(before)) >= 0;
            return !quoted || shouted(token.word());
        }
        return shouted(token.word())
                || opening.contains(token.word())
                || !linguist.regions(token.word()).isEmpty();
    }

    private static boolean shouted(String word) {
        return word.length() > 1 && word.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    private boolean isKnown(String word) {
        return stems.contains(Forms.stem(word))
                || months.contains(word.toLowerCase(Locale.ROOT))
                || isMadeOfFirstLetters(word)
                || isPlaceOf(word);
    }

    /** FTC of "Federal Trade Commission". */
    private boolean isMadeOfFirstLetters(String word) {
        String letters = word.codePoints()
                .filter(Character::isUpperCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (letters.length() < 2 || letters.length() < word.replace(".", "").length() - 1) {
            return false;
        }
        StringBuilder firsts = new StringBuilder();
        Matcher names = NAME.matcher(evidence);
        while (names.find()) {
            firsts.append(names.group().charAt(0));
        }
        return firsts.indexOf(letters) >= 0;
    }

    /** Words in a row whose first letters the sources have as one word: "Federal Trade Commission" of FTC. */
    private Set<Integer> writtenOut(String text, SentenceTokens sentence) {
        Set<Integer> written = new HashSet<>();
        List<SentenceTokens.Token> tokens = sentence.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            StringBuilder letters = new StringBuilder();
            for (int to = from; to < tokens.size() && isPart(text, tokens, from, to); to++) {
                letters.append(tokens.get(to).capital() ? tokens.get(to).word().substring(0, 1) : "");
                if (letters.length() > 1 && shortened.contains(letters.toString())) {
                    for (int at = from; at <= to; at++) {
                        written.add(at);
                    }
                }
            }
        }
        return written;
    }

    private static boolean isPart(String text, List<SentenceTokens.Token> tokens, int from, int to) {
        boolean small =
                Set.of("of", "and", "for", "the").contains(tokens.get(to).word());
        boolean near = to == from
                || text.substring(tokens.get(to - 1).end(), tokens.get(to).start())
                        .isBlank();
        return near && (tokens.get(to).capital() || (small && to > from));
    }

    /** "British" of "United Kingdom". */
    private boolean isPlaceOf(String word) {
        Set<String> meant = linguist.regions(word);
        return !meant.isEmpty() && linguist.regions(evidence).containsAll(meant);
    }
}
