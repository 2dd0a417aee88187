package app.bellwether.matching;

import app.bellwether.language.Concerns;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.language.Subject;
import app.bellwether.language.Wanted;
import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says whether an item is near in meaning to an interest of which it has no key. What was found for an interest and an item is
 * remembered, since all readers of a morning are asked about the same ones. Safe for threads.
 */
final class Nearness {

    /** A morning has some hundred items and some thousand interests. */
    private static final int REMEMBERED = 500_000;

    /** What the model was asked about costs more to find again. */
    private static final int EMBEDDED = 25_000;

    /** A morning has some hundred, of some 50 kB each. */
    private static final int SUBJECTS = 5_000;

    private final Taxonomy taxonomy;
    private final Concerns concerns;
    private final Memory<Said, Subject> subjects = new Memory<>(SUBJECTS);
    private final Memory<Asked, Wanted> wanted = new Memory<>(EMBEDDED);
    private final Memory<Pair, Boolean> found = new Memory<>(REMEMBERED);
    private final Memory<Wish, String> wordings = new Memory<>(EMBEDDED);

    Nearness(Taxonomy taxonomy, Linguist linguist) {
        this.taxonomy = taxonomy;
        this.concerns = new Concerns(taxonomy, linguist);
    }

    private record Wish(String typed, List<Key> keys, List<List<Key>> without) {}

    /** What of an interest decides; its weight does not. */
    private record Asked(String typed, List<Key> keys) {}

    /** What of an item decides; its strength does not, nor how new it is. */
    private record Said(String title, String words, List<String> leads) {}

    private record Pair(Asked asked, Said said) {}

    boolean near(Interest interest, Candidate candidate) {
        return near(new Asked(wording(interest), interest.keys()), said(candidate));
    }

    /** Whether an item or one of its quotes, and not those who tell the same, is near to free words alone. */
    boolean near(Key words, Candidate candidate) {
        List<String> quotes =
                candidate.words().lines().skip(1).limit(Subject.LEADS).toList();
        return near(new Asked(words.id(), List.of(words)), new Said(candidate.title(), candidate.words(), quotes));
    }

    private boolean near(Asked asked, Said said) {
        return found.of(new Pair(asked, said), pair -> concerns.near(wanted(pair.asked()), subject(pair.said())));
    }

    /** How near, from 0; from {@link Concerns#NEAR} on it is near. */
    double score(Interest interest, Candidate candidate) {
        return concerns.nearness(wanted(new Asked(wording(interest), interest.keys())), subject(said(candidate)));
    }

    /** Leads that do not count are no part of it: it stays the same when a story has one more. */
    private static Said said(Candidate candidate) {
        List<String> leads = candidate.leads().stream().limit(Subject.LEADS).toList();
        return new Said(candidate.title(), candidate.words(), leads);
    }

    private String wording(Interest interest) {
        return wordings.of(new Wish(interest.typed(), interest.keys(), interest.without()), _ -> worded(interest));
    }

    /** In English, which the model knows. What is left out has no part in the meaning of what is wanted. */
    private String worded(Interest interest) {
        return interest.without().isEmpty() && !isNamedInAnotherLanguage(interest)
                ? interest.typed()
                : interest.keys().stream()
                        .map(taxonomy::nameOf)
                        .collect(Collectors.joining(interest.ways().size() > 1 ? ", " : " "));
    }

    private static boolean isNamedInAnotherLanguage(Interest interest) {
        return !interest.typed().equalsIgnoreCase(interest.said())
                && Frame.languages().stream()
                        .anyMatch(language -> interest.typed().equalsIgnoreCase(interest.said(language)));
    }

    private Wanted wanted(Asked asked) {
        return wanted.of(asked, one -> concerns.wanted(one.typed(), one.keys()));
    }

    private Subject subject(Said said) {
        return subjects.of(said, one -> concerns.subject(one.title(), body(one), Map.of(), one.leads()));
    }

    /** An item's words begin with its title, which counts for itself. */
    private static String body(Said said) {
        return said.words().startsWith(said.title())
                ? said.words().substring(said.title().length()).strip()
                : said.words();
    }
}
