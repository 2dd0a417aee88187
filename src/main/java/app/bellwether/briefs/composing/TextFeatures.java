package app.bellwether.briefs.composing;

import app.bellwether.language.Actor;
import app.bellwether.language.Background;
import app.bellwether.language.Linguist;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Meaning;
import app.bellwether.writing.Meanings;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** What a text tells: who acts in it, its words, and what it means; each worked out when it comes to that. */
final class TextFeatures {

    /** That of all extracts, see {@link Extracts#reads}; a name alone is too short to tell it by. */
    private static final String LANGUAGE = "en";

    /** Farther apart in meaning, two texts tell of other matters; see {@code docs/quality.md}. */
    private static final double OF_THE_MATTER = .5;

    /** What they share is too common to be of one affair, where it is less; see {@code docs/quality.md}. */
    private static final double OF_THE_AFFAIR = .12;

    private final Background background;
    private final String text;

    /** Content words. */
    private final Supplier<Set<String>> stems;

    private final Supplier<Set<String>> names;
    private final Supplier<Set<String>> countries;
    private final Supplier<Meaning> meaning;
    private final Supplier<Boolean> english;

    TextFeatures(Linguist linguist, Background background, Meanings meanings, String text) {
        this.background = background;
        this.text = text;
        this.stems = SingletonSupplier.of(() -> Set.copyOf(linguist.stems(text, LANGUAGE)));
        this.names = SingletonSupplier.of(
                () -> linguist.actors(text).stream().map(Actor::name).collect(Collectors.toUnmodifiableSet()));
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

    /** How likely whoever was told those was told it, or what came after it: 0 to 1. Inflation in Norway is not that in Sweden. */
    double told(List<TextFeatures> others) {
        return meaning.get()
                .told(meanings(
                        others.stream().filter(other -> !isElsewhere(other)).toList()));
    }

    /** Whether it names countries, and the other others, and nobody acts in both. */
    boolean isElsewhere(TextFeatures other) {
        return !countries.get().isEmpty()
                && !other.countries.get().isEmpty()
                && Collections.disjoint(countries.get(), other.countries.get())
                && Collections.disjoint(names(), other.names());
    }

    /** Whether it gives a figure or announces something as none of those of its affair does, or {@linkplain #isApartFrom is apart}. */
    boolean turns(List<TextFeatures> others) {
        List<TextFeatures> affair = affair(others);
        return meaning.get().turns(meanings(affair)) || opposesAffair(affair);
    }

    /** Whether it denies or takes back what those of its affair say, tells it as done, or is of others. */
    boolean isApartFrom(List<TextFeatures> others) {
        List<TextFeatures> affair = affair(others);
        return meaning.get().isApartFrom(meanings(affair)) || opposesAffair(affair);
    }

    /** Whether it says what one of those of its affair does with a figure that none of them gives. */
    boolean revises(List<TextFeatures> others) {
        return meaning.get().revises(meanings(affair(others)));
    }

    /** Whether it denies or takes back what those of its affair say, of which there is one, or tells as done what they announce. */
    boolean opposes(List<TextFeatures> others) {
        return opposesAffair(affair(others));
    }

    private List<TextFeatures> affair(List<TextFeatures> others) {
        return others.stream()
                .filter(other -> isOfTheMatterOf(other) && !isElsewhere(other))
                .toList();
    }

    private boolean opposesAffair(List<TextFeatures> affair) {
        List<Meaning> told = meanings(affair);
        return !told.isEmpty()
                && (meaning.get().takesBack(told) || meaning.get().comesAboutAfter(told));
    }

    private static List<Meaning> meanings(List<TextFeatures> others) {
        return others.stream().map(other -> other.meaning.get()).toList();
    }

    /** Whether it does not tell of another matter between the same people. */
    boolean isOfTheMatterOf(TextFeatures other) {
        return meaning.get().nearness(other.meaning.get()) >= OF_THE_MATTER;
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
}
