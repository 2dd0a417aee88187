package app.bellwether.briefs.composing;

import app.bellwether.language.Actor;
import app.bellwether.language.Linguist;
import app.bellwether.language.Quantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a text tells: whom it names, its words, its figures, and what it means; the last two are worked out when it comes to that. */
final class Reading {

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}");
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|no|never|neither|nor|without|\\p{L}+n['’]t|den(?:y|ies|ied|ying|ial)|reject\\p{Ll}*|refus\\p{Ll}*"
                + "|dismiss\\p{Ll}*|disput\\p{Ll}*|contradict\\p{Ll}*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AHEAD =
            Pattern.compile("\\b(?:will|would|plans? to|(?:is|are) (?:set|due|expected|likely|about|going) to)\\b");

    private final Linguist linguist;
    private final String text;
    private final Set<String> stems;
    private final List<Name> named;
    private final Set<String> names;
    private final Set<String> words;
    private volatile @Nullable Set<BigDecimal> figures;
    private volatile float @Nullable [] meaning;

    /**
     * Somebody named.
     *
     * @param stems of the words of the name
     * @param letters the name when it is an acronym, else its words' first letters
     */
    private record Name(Set<String> stems, String letters) {}

    Reading(Linguist linguist, String text) {
        this.linguist = linguist;
        this.text = text;
        this.stems = Set.copyOf(new HashSet<>(linguist.stems(text)));
        this.names = linguist.actors(text).stream().map(Actor::name).collect(Collectors.toUnmodifiableSet());
        this.named = names.stream()
                .map(name -> new Name(Set.copyOf(new HashSet<>(linguist.stems(name))), letters(name)))
                .toList();
        this.words = stems.stream()
                .filter(stem -> named.stream().noneMatch(name -> name.stems().contains(stem)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String letters(String name) {
        return ACRONYM.matcher(name).matches()
                ? name
                : INITIAL.matcher(name)
                        .results()
                        .map(initial -> initial.group())
                        .collect(Collectors.joining());
    }

    Set<String> names() {
        return names;
    }

    /** Content words, but for those of the names. */
    Set<String> words() {
        return words;
    }

    private Set<BigDecimal> figures() {
        Set<BigDecimal> known = figures;
        if (known == null) {
            known = linguist.quantities(text).stream()
                    .map(Quantity::value)
                    .map(BigDecimal::stripTrailingZeros)
                    .collect(Collectors.toUnmodifiableSet());
            figures = known;
        }
        return known;
    }

    /** Its embedding. */
    float[] meaning() {
        float[] known = meaning;
        if (known == null) {
            known = linguist.embed(text.replace("\n\n", ". "));
            meaning = known;
        }
        return known;
    }

    /** Whether it denies or announces something and none of the others does. */
    boolean turns(List<Reading> others) {
        return List.of(DENIAL, AHEAD).stream()
                .anyMatch(how -> how.matcher(text).find()
                        && others.stream()
                                .noneMatch(other -> how.matcher(other.text).find()));
    }

    /** Whether it names nobody and gives no figure that none of the others does; "the UN" is the United Nations. */
    boolean addsNothingTo(List<Reading> others) {
        return figures().stream()
                        .allMatch(figure -> others.stream()
                                .anyMatch(other -> other.figures().contains(figure)))
                && named.stream().allMatch(name -> isKnown(name, others));
    }

    private static boolean isKnown(Name name, List<Reading> others) {
        return name.stems().stream().allMatch(stem -> others.stream().anyMatch(other -> other.stems.contains(stem)))
                || (name.letters().length() > 1
                        && others.stream()
                                .flatMap(other -> other.named.stream())
                                .anyMatch(other -> other.letters().equals(name.letters())));
    }
}
