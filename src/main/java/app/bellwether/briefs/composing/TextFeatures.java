package app.bellwether.briefs.composing;

import app.bellwether.language.Actor;
import app.bellwether.language.Background;
import app.bellwether.language.CalendarWords;
import app.bellwether.language.Initials;
import app.bellwether.language.Linguist;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Headlined;
import app.bellwether.writing.Meaning;
import app.bellwether.writing.Meanings;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** What a text tells: whom and which places it names, its words, its figures, and what it means; each worked out when it comes to that. */
final class TextFeatures {

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");
    /** Not at the beginning, where every word is written large. */
    private static final Pattern WRITTEN_LARGE =
            Pattern.compile("(?<=[\\p{L}\\p{N},’'”\"] )\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*+");

    /** A part of the world is called one thing here and another there: "West Asia" is the Middle East. */
    private static final Pattern NO_NAME = Pattern.compile(CalendarWords.WEEKDAY + "|" + Measures.MONTH
            + "|(?!South"
            + " Africa$)(?:(?:North|South|East|West|Central|Middle|Near|Far|Latin)(?:east|west)?(?:ern)? ?){1,4}"
            + "(?:Asia|Africa|Europe|America|East)");

    /** Of several words, small ones in between. */
    private static final Pattern NAMES =
            Pattern.compile("\\b(?!The )\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Ll}{2,3} ){0,2}\\p{Lu}[\\p{L}’'-]+){1,5}+");

    /** Whoever knows of Gaza knows where Gaza City is. */
    private static final Set<String> PLACE_KINDS = Set.of(
            "city", "town", "strip", "governorate", "province", "region", "district", "county", "municipality", "area");

    /** That of all extracts, see {@link Extracts#reads}; a name alone is too short to tell it by. */
    private static final String LANGUAGE = "en";

    /** Who stands behind somebody is named with them: "UN-backed". */
    private static final Pattern BACKED = Pattern.compile("-(?:backed|based|led|run|owned|controlled|appointed)$");

    /** Farther apart in meaning, two texts tell of other matters; see {@code docs/quality.md}. */
    private static final double OF_THE_MATTER = .5;

    /** What they share is too common to be of one affair, where it is less; see {@code docs/quality.md}. */
    private static final double OF_THE_AFFAIR = .12;

    private final Linguist linguist;
    private final Background background;
    private final String text;
    private final Measures measures;

    /** Content words. */
    private final Supplier<Set<String>> stems;

    private final Supplier<Set<String>> names;
    private final Supplier<List<Set<String>>> named = SingletonSupplier.of(this::named);
    private final Supplier<Set<String>> initials;
    private final Supplier<Set<String>> countries;
    private final Supplier<Meaning> meaning;
    private final Supplier<Boolean> english;

    TextFeatures(Linguist linguist, Background background, Meanings meanings, String text) {
        this.background = background;
        this.linguist = linguist;
        this.text = text;
        this.measures = new Measures(linguist, text);
        this.stems = SingletonSupplier.of(() -> stemsOf(text));
        this.names = SingletonSupplier.of(
                () -> linguist.actors(text).stream().map(Actor::name).collect(Collectors.toUnmodifiableSet()));
        this.initials = SingletonSupplier.of(() -> initialsIn(text));
        this.countries = SingletonSupplier.of(() -> linguist.countries(text));
        this.meaning = SingletonSupplier.of(() -> meanings.of(text.replace("\n\n", ". ")));
        this.english = SingletonSupplier.of(() -> LANGUAGE.equals(linguist.languageOf(text)));
    }

    String text() {
        return text;
    }

    /** Who acts in it. */
    Set<String> names() {
        return names.get();
    }

    /** Whether it names countries, and the other others: inflation in Norway is not that in Sweden. */
    boolean isElsewhere(TextFeatures other) {
        return !countries.get().isEmpty()
                && !other.countries.get().isEmpty()
                && Collections.disjoint(countries.get(), other.countries.get());
    }

    /** Of each that it names, somebody or some place, the stems that tell which one it is. */
    private List<Set<String>> named() {
        return Stream.concat(names.get().stream(), writtenLarge())
                .filter(name -> !NO_NAME.matcher(name).matches())
                // "the Food Agency (FA)" names one, whose letters are told once more
                .filter(name -> !ACRONYM.matcher(name).matches() || !text.contains("(" + name + ")"))
                .distinct()
                .map(this::telling)
                .filter(stems -> !stems.isEmpty())
                .toList();
    }

    private Stream<String> writtenLarge() {
        return Headlined.isWritten(text)
                ? Stream.empty()
                : WRITTEN_LARGE
                        .matcher(Measures.GRADE.matcher(text).replaceAll(" "))
                        .results()
                        .map(MatchResult::group);
    }

    private Set<String> telling(String name) {
        String which = Arrays.stream(name.split(" "))
                .filter(word -> !PLACE_KINDS.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> BACKED.matcher(word).replaceFirst(""))
                .collect(Collectors.joining(" "));
        return stemsOf(which);
    }

    private Set<String> stemsOf(String words) {
        return Set.copyOf(linguist.stems(words, LANGUAGE));
    }

    /** In meaning: the cosine of the embeddings. */
    double nearness(TextFeatures other) {
        return meaning.get().nearness(other.meaning.get());
    }

    /** Whether it says what the other says, of one day be it with other figures. */
    boolean saysTheSame(TextFeatures other, boolean ofOneDay) {
        return ofOneDay
                ? meaning.get().isOfOneThingWith(other.meaning.get())
                : meaning.get().isBorneOutBy(other.meaning.get());
    }

    /** Whether it does not tell of another matter between the same people. */
    boolean isOfTheMatterOf(TextFeatures other) {
        return nearness(other) >= OF_THE_MATTER;
    }

    /**
     * Whether it tells of the same affair, be it of a later state of it: of its matter, and in words that few reports have; which words
     * those are is known of English alone, so that others have to name somebody in common.
     */
    boolean isOfTheAffairOf(TextFeatures other) {
        return isOfTheMatterOf(other)
                && rareInCommon(other) >= OF_THE_AFFAIR
                && ((english.get() && other.english.get()) || !Collections.disjoint(names(), other.names()));
    }

    /** The cosine of their stems, each weighed by how few reports have it. */
    private double rareInCommon(TextFeatures other) {
        double common =
                squares(stems.get().stream().filter(other.stems.get()::contains).collect(Collectors.toSet()));
        return common == 0 ? 0 : common / Math.sqrt(squares(stems.get()) * squares(other.stems.get()));
    }

    private double squares(Set<String> stems) {
        return stems.stream()
                .mapToDouble(stem -> Math.log(background.share(stem)))
                .map(weight -> weight * weight)
                .sum();
    }

    /** Whether it {@linkplain TurningWords#turn turns} what those tell. */
    boolean turns(List<TextFeatures> others) {
        return TurningWords.turn(text, others.stream().map(other -> other.text).toList());
    }

    /** Whether it {@linkplain TurningWords#reverse reverses} what those tell, of which there is one. */
    boolean reverses(List<TextFeatures> others) {
        return !others.isEmpty()
                && TurningWords.reverse(
                        text, others.stream().map(other -> other.text).toList());
    }

    boolean sharesAWordWith(TextFeatures other) {
        return stems.get().stream().anyMatch(other.stems.get()::contains);
    }

    /** Whether it gives no figure that none of the others gives, nor another grade of what they grade. */
    boolean addsNoFigure(List<TextFeatures> others) {
        return measures.addNothingTo(
                others.stream().map(other -> other.measures).toList());
    }

    /** Whether it names nobody and no place that none of the others names. */
    boolean addsNoName(List<TextFeatures> others) {
        return named.get().stream()
                .flatMap(Set::stream)
                .allMatch(stem -> others.stream().anyMatch(other -> other.has(stem)));
    }

    /** In full, or as the letters that whatever it names begins with: "LA", where it has "Los Angeles". */
    private boolean has(String name) {
        return stems.get().contains(name) || initials.get().contains(name);
    }

    /** With the small words in between ("DoJ") and without them. */
    private static Set<String> initialsIn(String text) {
        return NAMES.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> Stream.of(Initials.of(name, true), Initials.of(name, false)))
                .map(letters -> letters.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it names somebody or some place, and the other names them all. */
    boolean isAllNamedIn(TextFeatures other) {
        return !named.get().isEmpty() && addsNoName(List.of(other));
    }
}
