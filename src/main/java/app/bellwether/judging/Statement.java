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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** A text as the judges read it: read once, compared with many. Its embedding is made when it is first asked for. */
public final class Statement {

    /** Past that, a text is no sentence and nothing is lost by not reading on. */
    static final int LONGEST = 2_000;

    private static final String QUOTES = "\"“”„«»";
    private static final int SUBJECT = 8;
    private static final Set<WordClass> VIEWING = Set.of(WordClass.MAY, WordClass.MUST, WordClass.FIRST);

    private static final double RARE = 7.5;
    private static final double[] WORTH = {RARE, 2.3, 3.5, 5.3};

    private final Linguist linguist;
    private final String text;
    private final String language;
    private final List<Token> tokens;
    private final Map<String, Double> stems = new LinkedHashMap<>();
    private final List<String> order;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> digits;
    private final Supplier<List<Quantity>> quantities;
    private final Supplier<float[]> vector;

    /** Reads a text of that language (ISO 639-1). */
    public Statement(Linguist linguist, String text, String language) {
        this(linguist, text, language, null);
    }

    /** The same of a text whose embedding is known. */
    public Statement(Linguist linguist, String text, String language, float @Nullable [] vector) {
        this.linguist = linguist;
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        this.language = language;
        this.tokens = Token.of(this.text, ClosedWords.of(language));
        this.order = linguist.stems(this.text, language);
        this.digits = tokens.stream().filter(Token::isNumber).map(Token::digits).collect(Collectors.toSet());
        this.quantities = SingletonSupplier.of(() -> linguist.quantities(this.text));
        this.vector = vector == null ? SingletonSupplier.of(() -> linguist.embed(this.text)) : () -> vector;
        readNames();
        readStems();
    }

    /** Capital letters that begin no sentence make a name; at the beginning, a word that is neither closed nor common. */
    private void readNames() {
        boolean begins = true;
        for (Token token : tokens) {
            String lower = token.lower();
            if (token.isCapital()
                    && !(begins && CommonWords.contains(lower))
                    && token.word().length() > 1
                    && !token.isClosed()) {
                names.add(token.bare());
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
        return IntStream.range(at, text.length())
                .map(text::charAt)
                .takeWhile(sign -> !Character.isLetterOrDigit(sign) && sign != ' ')
                .anyMatch(sign -> ".!?:\n".indexOf(sign) >= 0);
    }

    private void readStems() {
        Map<String, Double> worth = new HashMap<>();
        for (Token token : tokens) {
            Integer band = language.equals("en") ? CommonWords.bands().get(token.lower()) : null;
            double its = band == null ? RARE : WORTH[band];
            its = token.isClosed() ? Math.min(its, WORTH[1]) : its;
            for (String stem : stemsOf(token.word())) {
                worth.merge(stem, its, Math::min);
            }
        }
        order.forEach(stem -> stems.putIfAbsent(stem, worth.getOrDefault(stem, RARE)));
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
        long closed = tokens.stream().filter(Token::isClosed).count();
        return tokens.isEmpty() ? 0 : (double) closed / tokens.size();
    }

    /** What a word tells that is in it, 0 to 1: about its inverse document frequency, and all of it where it praises, blames or measures. */
    public double worthOf(String word) {
        if (tokens.stream().anyMatch(token -> token.word().equals(word) && token.isClosed())) {
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
        return tokens.stream().allMatch(token -> token.classes().stream().anyMatch(ClosedWords.SMALL::contains));
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

    /** Whether a word in small letters is among its own. */
    boolean hasWord(String word) {
        return tokens.stream().anyMatch(token -> token.bare().equals(word));
    }

    /** Numbers by their digits alone. */
    Set<String> digits() {
        return digits;
    }

    int count(WordClass one) {
        return (int) tokens.stream().filter(token -> token.is(one)).count();
    }

    /**
     * Whether its own words, outside quotation marks and before a "which" or "that" far behind its subject, say that something may or ought
     * to be, or speak of whoever wrote them.
     */
    public boolean isView() {
        return views("");
    }

    /** The same, but for what would come of something: so are plans and laws reported. */
    public boolean isForecastOrAdvice() {
        return views("would");
    }

    private boolean views(String but) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > SUBJECT && (token.is(WordClass.ASKING) || token.is(WordClass.THING))) {
                return false;
            }
            if (VIEWING.stream().anyMatch(token::is)
                    && !token.lower().equals(but)
                    && !token.isName(i == 0)
                    && !isQuoted(token.start())) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuoted(int place) {
        return text.chars().limit(place).filter(Statement::isQuote).count() % 2 == 1;
    }

    private static boolean isQuote(int sign) {
        return QUOTES.indexOf(sign) >= 0;
    }

    /** What it says outside quotation marks, in the words of whoever wrote it; itself where there are none or one is left open. Single marks may be apostrophes, and are none. */
    Statement own() {
        StringBuilder own = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            boolean mark = isQuote(text.charAt(i));
            quoted ^= mark;
            if (!quoted && !mark) {
                own.append(text.charAt(i));
            }
        }
        return quoted || own.length() == text.length() ? this : new Statement(linguist, own.toString(), language);
    }

    List<Quantity> quantities() {
        return quantities.get();
    }

    /** The embedding: of length 1. */
    public float[] vector() {
        return vector.get();
    }
}
