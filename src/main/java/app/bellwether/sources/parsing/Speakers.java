package app.bellwether.sources.parsing;

import app.bellwether.sources.parsing.ParsedEntry.Person;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a transcript's labels who speaks: "Jane" is Jane Doe where she is the only one it fits, "Host" the only host. A label that says
 * no name, as "Speaker 1", or a name that fits two, is left out: a wrong name is worse than none, and a machine that cannot tell voices
 * apart calls all of them so. Any other stays as the transcript has it.
 */
public final class Speakers {

    /** What machines and typists write who do not know a name. */
    private static final Pattern NAMELESS =
            Pattern.compile("(?iu)(?:(?:unknown|unidentified|male|female|first|second|third)[ _-]+)?"
                + "(?:speaker|spk|person|participant|voice|unknown|host|co-?host|moderator(?:in)?|interviewer|interviewee|guest"
                + "|narrator|announcer|caller|man|woman|male|female|audience|sprecher(?:in)?|gast|invité|intervenant|locuteur|hablante|invitado|relatore|ospite|falante|convidado)(?:["
                + " _#-]*\\d+|[ _#-]+[a-z])?|[a-z]?[ _#-]?\\d*");

    private static final Pattern HOST = Pattern.compile("(?iu)(?:host|moderator(?:in)?|interviewer)");
    private static final Pattern GUEST =
            Pattern.compile("(?iu)(?:guest|interviewee|gast|invité|invitado|ospite|convidado)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Person> people;

    /** Full names, as the feed and the transcript have them. */
    private final Set<String> names = new LinkedHashSet<>();

    private final Map<String, String> known = new HashMap<>();

    private Speakers(List<Person> people, Set<String> labels) {
        this.people = people.stream().distinct().toList();
        people.forEach(person -> names.add(person.name()));
        labels.stream()
                .filter(label -> !isNameless(label) && words(label).size() > 1)
                .filter(label -> names.stream().noneMatch(name -> words(name).equals(words(label))))
                .forEach(names::add);
    }

    /** The same words, each turn with who speaks as far as that is known. */
    public static Spoken named(Spoken spoken, List<Person> people) {
        Set<String> labels = new LinkedHashSet<>(spoken.turns().stream()
                .map(Turn::speaker)
                .filter(Objects::nonNull)
                .toList());
        var speakers = new Speakers(people, labels);
        return new Spoken(
                spoken.text(),
                spoken.turns().stream()
                        .map(turn -> new Turn(
                                turn.start(), turn.end(), speakers.name(turn.speaker()), turn.at(), turn.depth()))
                        .toList());
    }

    private @Nullable String name(@Nullable String label) {
        if (label == null) {
            return null;
        }
        var name = known.computeIfAbsent(label, this::found);
        return name.isEmpty() ? null : name;
    }

    /** Empty when nobody can be told. */
    private String found(String label) {
        var said = label.strip();
        if (isNameless(said)) {
            var role = BETWEEN_WORDS.splitAsStream(said).findFirst().orElse("");
            var fitting = HOST.matcher(role).matches()
                    ? in("host")
                    : GUEST.matcher(role).matches() ? in("guest") : Set.<String>of();
            return fitting.size() == 1 ? fitting.iterator().next() : "";
        }
        var fitting =
                names.stream().filter(name -> fits(words(said), words(name))).toList();
        return fitting.size() > 1 ? exact(said, fitting) : fitting.isEmpty() ? said : fitting.getFirst();
    }

    private static String exact(String label, List<String> names) {
        return names.stream()
                .filter(name -> words(name).equals(words(label)))
                .findFirst()
                .orElse("");
    }

    private Set<String> in(String role) {
        Set<String> found = new LinkedHashSet<>();
        people.stream().filter(person -> person.role().equals(role)).forEach(person -> found.add(person.name()));
        return found;
    }

    private static boolean isNameless(String label) {
        return NAMELESS.matcher(label.strip()).matches();
    }

    /** A part of a name in its order: the first name, the last, or both without what is between. */
    private static boolean fits(List<String> label, List<String> name) {
        if (label.isEmpty() || label.size() > name.size()) {
            return false;
        }
        var at = 0;
        for (var word : name) {
            at += at < label.size() && word.equals(label.get(at)) ? 1 : 0;
        }
        return at == label.size();
    }

    private static List<String> words(String name) {
        return Stream.of(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
