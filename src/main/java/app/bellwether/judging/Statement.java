package app.bellwether.judging;

import app.bellwether.judging.ClosedWords.WordClass;
import app.bellwether.language.CommonWords;
import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text as the judges read it: read once, compared with many. Its embedding is made when it is first asked for.
 *
 * <p>Not safe for threads until {@link #vector()} was asked.
 */
public final class Statement {

    /** Past that, a text is no sentence and nothing is lost by not reading on. */
    static final int LONGEST = 2_000;

    private static final String QUOTES = "\"“”„«»";
    private static final int SUBJECT = 8;
    private static final Set<WordClass> VIEWING = Set.of(WordClass.MAY, WordClass.MUST, WordClass.FIRST);

    /** These only point, join or measure; no name is written like one of them. */
    private static final Set<WordClass> SMALL = Set.of(
            WordClass.PERSON,
            WordClass.THING,
            WordClass.HERE,
            WordClass.DEFINITE,
            WordClass.INDEFINITE,
            WordClass.JOINER,
            WordClass.ASKING,
            WordClass.DEGREE,
            WordClass.HEDGE);

    private static final double RARE = 7.5;
    private static final double[] WORTH = {RARE, 2.3, 3.5, 5.3};

    private final Linguist linguist;
    private final String text;
    private final String language;
    private final List<Token> tokens;
    private final Map<String, Double> stems = new LinkedHashMap<>();
    private final List<String> order;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> digits = new LinkedHashSet<>();
    private final Map<WordClass, Integer> counts = new HashMap<>();
    private @Nullable List<Quantity> quantities;
    private float @Nullable [] vector;

    /** Reads a text of that language (ISO 639-1). */
    public Statement(Linguist linguist, String text, String language) {
        this(linguist, text, language, null);
    }

    /** The same of a text whose embedding is known. */
    public Statement(Linguist linguist, String text, String language, float @Nullable [] vector) {
        this.vector = vector;
        this.linguist = linguist;
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        this.language = language;
        this.tokens = Token.of(this.text, ClosedWords.of(language));
        this.order = linguist.stems(this.text, language);
        Map<String, Integer> bands = CommonWords.bands();
        for (Token token : tokens) {
            token.classes().forEach(one -> counts.merge(one, 1, Integer::sum));
            if (token.isNumber()) {
                digits.add(plain(token.word()));
            }
        }
        readNames(bands);
        readStems(bands);
    }

    /** Capital letters that begin no sentence make a name; at the beginning, a word that is neither closed nor common. */
    private void readNames(Map<String, Integer> bands) {
        boolean begins = true;
        for (Token token : tokens) {
            boolean common = !token.classes().isEmpty()
                    || bands.containsKey(token.lower())
                    || (token.lower().endsWith("s")
                            && bands.containsKey(
                                    token.lower().substring(0, token.lower().length() - 1)));
            if (token.isCapital()
                    && !(begins && common)
                    && (token.word().length() > 1)
                    && token.classes().isEmpty()) {
                names.add(bare(token.lower()));
            }
            begins = endsSentence(token.end());
        }
        if (language.equals("de")) {
            names.removeIf(name -> stemsOf(name).isEmpty());
        }
    }

    List<String> stemsOf(String word) {
        return linguist.stems(word, language);
    }

    private boolean endsSentence(int at) {
        int next = at;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next)) && text.charAt(next) != ' ') {
            char sign = text.charAt(next++);
            if (sign == '.' || sign == '!' || sign == '?' || sign == ':' || sign == '\n') {
                return true;
            }
        }
        return false;
    }

    private void readStems(Map<String, Integer> bands) {
        Map<String, Double> worth = new HashMap<>();
        for (Token token : tokens) {
            Integer band = language.equals("en") ? bands.get(token.lower()) : null;
            double its = band == null ? RARE : WORTH[band];
            its = !token.classes().isEmpty() ? Math.min(its, WORTH[1]) : its;
            for (String stem : stemsOf(token.word())) {
                worth.merge(stem, its, Math::min);
            }
        }
        order.forEach(stem -> stems.putIfAbsent(stem, worth.getOrDefault(stem, RARE)));
    }

    static String bare(String lower) {
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    private static String plain(String number) {
        return number.replace(",", "").replace(".", "");
    }

    public String text() {
        return text;
    }

    String language() {
        return language;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The words that say something of their own: no numbers, and none that carries the form of a sentence; those that praise or blame do. */
    public List<String> openWords() {
        return tokens.stream()
                .filter(token ->
                        Set.of(WordClass.FEELING, WordClass.DEGREE).containsAll(token.classes()) && !token.isNumber())
                .map(Token::word)
                .toList();
    }

    /** How many of its words carry the form of a sentence of its language, 0 to 1. */
    public double closedShare() {
        long closed =
                tokens.stream().filter(token -> !token.classes().isEmpty()).count();
        return tokens.isEmpty() ? 0 : (double) closed / tokens.size();
    }

    /** What a word tells that is in it, 0 to 1: about its inverse document frequency, and all of it where it praises, blames or measures. */
    public double worthOf(String word) {
        if (tokens.stream()
                .anyMatch(token -> token.word().equals(word) && !token.classes().isEmpty())) {
            return 1;
        }
        return stemsOf(word).stream()
                        .mapToDouble(stem -> stems.getOrDefault(stem, RARE))
                        .max()
                        .orElse(0)
                / RARE;
    }

    /** Whether its words only point, join or measure, whatever stands beside them. */
    public boolean isSmall() {
        return tokens.stream().allMatch(token -> token.classes().stream().anyMatch(SMALL::contains));
    }

    /** Whether its first word stands for somebody or something that is named elsewhere: "they", "it's". */
    public boolean beginsElsewhere() {
        if (tokens.isEmpty()) {
            return false;
        }
        String first = tokens.getFirst().lower().split("['’]", 2)[0];
        Set<WordClass> its = ClosedWords.of(language).classesOf(first);
        return its.contains(WordClass.PERSON) || its.contains(WordClass.THING);
    }

    /** Content stems with what each tells: about its inverse document frequency. */
    Map<String, Double> stems() {
        return stems;
    }

    /** Content stems as they follow each other. */
    List<String> order() {
        return order;
    }

    /** Words that are names, in small letters. */
    Set<String> names() {
        return names;
    }

    /** Numbers by their digits alone. */
    Set<String> digits() {
        return digits;
    }

    int count(WordClass one) {
        return counts.getOrDefault(one, 0);
    }

    /**
     * Whether its own words, outside quotation marks and before a "which" or "that" far behind its subject, say that something may or ought
     * to be, or speak of whoever wrote them.
     */
    public boolean isView() {
        return views(token -> VIEWING.stream().anyMatch(token::is));
    }

    /** The same, but for what would come of something: so are plans and laws reported. */
    public boolean isForecastOrAdvice() {
        return views(token -> !token.lower().equals("would") && VIEWING.stream().anyMatch(token::is));
    }

    private boolean views(Predicate<Token> viewing) {
        boolean quoted = false;
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean first = i == 0;
            for (; at < token.start(); at++) {
                quoted ^= QUOTES.indexOf(text.charAt(at)) >= 0;
            }
            if (i > SUBJECT && (token.is(WordClass.ASKING) || token.is(WordClass.THING))) {
                return false;
            }
            if (!quoted && !isName(token, first) && viewing.test(token)) {
                return true;
            }
        }
        return false;
    }

    /** What it says outside quotation marks, in the words of whoever wrote it; itself where there are none or one is left open. Single marks may be apostrophes, and are none. */
    Statement own() {
        StringBuilder own = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            boolean mark = QUOTES.indexOf(text.charAt(i)) >= 0;
            quoted ^= mark;
            if (!quoted && !mark) {
                own.append(text.charAt(i));
            }
        }
        return quoted || own.length() == text.length() ? this : new Statement(linguist, own.toString(), language);
    }

    /** The month of May, the US. */
    private static boolean isName(Token token, boolean first) {
        return token.word().length() > 1
                && token.isCapital()
                && (!first || Character.isUpperCase(token.word().charAt(1)));
    }

    List<Quantity> quantities() {
        List<Quantity> known = quantities;
        if (known == null) {
            known = linguist.quantities(text);
            quantities = known;
        }
        return known;
    }

    /** The embedding: of length 1. */
    public float[] vector() {
        float[] known = vector;
        if (known == null) {
            known = linguist.embed(text);
            vector = known;
        }
        return known;
    }
}
