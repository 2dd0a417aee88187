package app.bellwether.signals.claims;

import app.bellwether.language.Linguist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the wording of sentences. */
public final class WordingReader {

    /** A claim stands in a sentence's first words; what follows is circumstance. */
    private static final int CLAIM_WORDS = 22;

    private static final int CORE_WORDS = 6;

    /** More names than these crowd out what is claimed of them. */
    private static final int CORE_NAMES = 3;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}$€£][\\p{L}\\p{M}\\p{N}'’.,-]*[\\p{L}\\p{N}%]|[\\p{L}\\p{N}]");
    private static final Pattern LEADING_CLAUSE = Pattern.compile(
            "^(Despite|After|Although|While|Following|As|Amid|Since|Though|Even|With|When|Before|In|During|Because|Once|If)\\b");

    private final Linguist linguist;
    private final Vocabulary vocabulary;
    private final PredicateReader predicates;

    public WordingReader(Linguist linguist, Vocabulary vocabulary) {
        this.linguist = linguist;
        this.vocabulary = vocabulary;
        this.predicates = new PredicateReader(vocabulary, new Recipients(linguist, vocabulary));
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The wording of a sentence, or of a clause that it tells by the way; of another language than English, its words and quantities alone. */
    public Wording read(String quote, @Nullable Aside aside, Set<String> names, String language) {
        return language.equals("en")
                ? read(aside == null ? quote : aside.alone(quote), names)
                : plain(quote, names, language);
    }

    private Wording plain(String sentence, Set<String> names, String language) {
        List<Word> words = words(
                sentence, names, word -> String.join("-", linguist.stems(word.toLowerCase(Locale.ROOT), language)));
        Set<String> countries = linguist.countries(sentence);
        return new Wording(
                words,
                Map.of(),
                Wording.Predicate.NONE,
                linguist.quantities(sentence),
                stems(words.stream()),
                stems(words.stream().filter(Word::name)),
                countries,
                Set.of());
    }

    private static Set<String> stems(Stream<Word> words) {
        return words.map(Word::stem)
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The wording of an English sentence.
     *
     * @param names the words that the article uses as names, lower-case
     */
    public Wording read(String sentence, Set<String> names) {
        List<Word> words = words(sentence, names, vocabulary::stem);
        int main = mainClause(sentence);
        Map<String, Double> core =
                core(words.stream().filter(word -> word.start() >= main).toList());
        Set<String> stems = stems(words.stream());
        Set<String> named = stems(
                words.stream().filter(word -> word.name() && !vocabulary.procedural(word.written(), word.stem())));
        Wording.Predicate predicate = predicates.read(sentence, words, main, core.keySet());
        Set<String> countries = linguist.countries(sentence);
        return new Wording(
                words,
                core,
                predicate,
                linguist.quantities(sentence),
                stems,
                named,
                countries,
                core.keySet().stream()
                        .filter(stem -> isDeed(stem, predicate.action()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** "Blocks the inquiry": what is done to it is the deed, and the inquiry its matter. */
    private boolean isDeed(String stem, @Nullable Action done) {
        Action action = vocabulary.action(stem);
        return action != null && (done == null || action == done);
    }

    private List<Word> words(String sentence, Set<String> names, UnaryOperator<String> stem) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            String written = matcher.group();
            boolean name = Character.isUpperCase(written.charAt(0)) && names.contains(Word.bare(written));
            words.add(new Word(written, matcher.start(), matcher.end(), stem.apply(written), name));
        }
        return words;
    }

    /** Where the sentence's main clause begins: after "Despite last week's rise, ". */
    private static int mainClause(String sentence) {
        if (!LEADING_CLAUSE.matcher(sentence).find()) {
            return 0;
        }
        int comma = sentence.indexOf(", ");
        return comma < 0 || comma > sentence.length() * 2 / 3 ? 0 : comma + 2;
    }

    private Map<String, Double> core(List<Word> words) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Word word : words.subList(0, Math.min(CLAIM_WORDS, words.size()))) {
            Action action = vocabulary.action(word.stem());
            boolean counts = !word.stem().isEmpty()
                    && !word.number()
                    && !vocabulary.procedural(word.written(), word.stem())
                    && (word.name() || action == null || !action.direction());
            if (counts) {
                weights.putIfAbsent(word.stem(), vocabulary.weight(word.stem(), word.name()));
            }
        }
        Map<String, Double> core = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        words.stream().filter(Word::name).map(Word::stem).forEach(names::add);
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(entry -> core.size() < CORE_WORDS
                        && (!names.contains(entry.getKey())
                                || core.keySet().stream()
                                                .filter(names::contains)
                                                .count()
                                        < CORE_NAMES))
                .forEachOrdered(entry -> core.put(entry.getKey(), entry.getValue()));
        return core;
    }
}
