package app.bellwether.judging;

import app.bellwether.language.ClosedWords;
import app.bellwether.language.ClosedWords.WordClass;
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

    private static final int BESIDE = 2;
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
    private final Supplier<Statement> withoutNumbers;

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
        this.withoutNumbers = SingletonSupplier.of(
                () -> digits.isEmpty() ? this : new Statement(linguist, Token.wordsAlone(this.text, tokens), language));
        names.addAll(Capitals.names(this.text, tokens));
        if (language.equals("de")) {
            names.removeIf(name -> stemsOf(name).isEmpty());
        }
        readStems();
    }

    List<String> stemsOf(String word) {
        return linguist.stems(word, language);
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
        return tokens.stream().allMatch(token -> token.isOneOf(ClosedWords.SMALL));
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
    public Map<String, Double> stems() {
        return stems;
    }

    /** Content stems as they follow each other. */
    List<String> order() {
        return order;
    }

    /** So many of them at most, those that tell most first, those of names behind others that tell as much. */
    public List<String> tellingStems(int most) {
        Set<String> named = nameStems();
        return stems.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(stem -> named.contains(stem.getKey())))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    Set<String> nameStems() {
        return names.stream().flatMap(name -> stemsOf(name).stream()).collect(Collectors.toSet());
    }

    /** What is left of it without its numbers, whatever their units. */
    Statement withoutNumbers() {
        return withoutNumbers.get();
    }

    /** Whether it says that something is not so, or was not done. */
    public boolean denies() {
        return Denial.in(text, tokens);
    }

    /** Whether a word of it says that something is to come, or it is a headline of who is to do something. */
    public boolean announces() {
        return Announcement.in(tokens, names);
    }

    /** Whether a word of telling stands beside that one, as written. */
    public boolean isTelling(String word) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).word().equals(word))
                .anyMatch(i -> tokens.subList(Math.max(0, i - BESIDE), Math.min(tokens.size(), i + BESIDE + 1)).stream()
                        .anyMatch(token -> token.is(WordClass.SAYING)));
    }

    /** How much of the content words of both is in both: 1 for copies. */
    public double overlap(Statement other) {
        double shared = stems.keySet().stream().filter(other.stems::containsKey).count();
        return shared / Math.max(1, stems.size() + other.stems.size() - shared);
    }

    /** The share of what its content words tell that the other's tell too, 0 to 1. */
    public double share(Statement other) {
        return PairFeatures.share(this, other);
    }

    /** Which way a measure goes in it, as its first word that says so has it: 1 up, -1 down, 0 neither. */
    public int direction() {
        return tokens.stream()
                .mapToInt(token -> token.is(WordClass.UP) ? 1 : token.is(WordClass.DOWN) ? -1 : 0)
                .filter(way -> way != 0)
                .findFirst()
                .orElse(0);
    }

    /** Words that are names, in small letters. */
    public Set<String> names() {
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

    /** Whether its {@linkplain OwnWords own words} say that something may or ought to be, or speak of whoever wrote them. */
    public boolean isView() {
        return OwnWords.view(this, "");
    }

    /** The same, but for what would come of something: so are plans and laws reported. */
    public boolean isForecastOrAdvice() {
        return OwnWords.view(this, "would");
    }

    /** What it says in the words of whoever wrote it; itself where nothing is quoted or a quotation is left open. */
    Statement own() {
        String own = OwnWords.of(text);
        return own.length() == text.length() ? this : new Statement(linguist, own, language);
    }

    /** The quantities that it names. */
    public List<Quantity> quantities() {
        return quantities.get();
    }

    /** The embedding: of length 1. */
    public float[] vector() {
        return vector.get();
    }
}
