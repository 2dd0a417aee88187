package app.bellwether.matching;

import app.bellwether.language.CommonWords;
import app.bellwether.language.Concerns;
import app.bellwether.language.Linguist;
import app.bellwether.language.Memory;
import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says whether an item is of an interest: each key of the interest must be among the item's keys or what contains them
 * (Germany is in Europe, so an item about Germany is of the interest Europe, and not the other way round). Topics and free words
 * may also be met by what is near in meaning, which counts less; places and actors never are.
 */
final class Fulfilment implements TextMatch {

    /** The language of words that are too few to tell. */
    static final String UNKNOWN = "und";

    /** Of what an item counts that has the interest's own keys. */
    static final double NEAR = .6;

    /** The band of {@link CommonWords} from which on a word has mostly one sense. */
    private static final int RARE = 3;

    /** Fewer words are too few to tell a language by. */
    private static final int FEW = 8;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** A morning has some hundred. */
    private static final int REMEMBERED = 5_000;

    private final Taxonomy taxonomy;
    private final Linguist linguist;
    private final Nearness nearness;
    private final Memory<String, Said> said = new Memory<>(REMEMBERED);
    private final Memory<List<String>, Said> leads = new Memory<>(REMEMBERED);

    Fulfilment(Taxonomy taxonomy, Linguist linguist, Nearness nearness) {
        this.taxonomy = taxonomy;
        this.linguist = linguist;
        this.nearness = nearness;
    }

    /** As {@link #exact}, or by what is near in meaning. */
    Optional<Reason> reason(Interest interest, Candidate candidate) {
        return exact(interest, candidate).or(() -> loosely(interest, candidate));
    }

    private Optional<Reason> loosely(Interest interest, Candidate candidate) {
        boolean fixed = interest.keys().stream()
                .filter(key -> !key.isLoose())
                .allMatch(key -> !fulfilling(key, candidate).isEmpty());
        boolean loose = interest.keys().stream().anyMatch(Key::isLoose);
        return fixed && loose && !leftOut(interest, candidate) && near(interest, candidate)
                ? Optional.of(new Reason(interest, List.of(), NEAR))
                : Optional.empty();
    }

    @Override
    public boolean near(Interest interest, Candidate candidate) {
        return Concerns.isEmbedded(languageOf(candidate)) && nearness.near(interest, candidate);
    }

    /** Why the item is of none of these interests: which comes nearest, and what it lacks. */
    String shortfall(List<Interest> interests, Candidate candidate, Frame frame) {
        return interests.stream()
                .filter(interest -> !interest.muted())
                .max(Comparator.comparingDouble(interest -> nearness.score(interest, candidate)))
                .map(interest -> frame.say("match.none") + " " + shortfall(interest, candidate, frame))
                .orElseGet(() -> frame.say("match.no-interests"));
    }

    private String shortfall(Interest interest, Candidate candidate, Frame frame) {
        String typed = frame.quoted(interest.typed());
        if (leftOut(interest, candidate)) {
            return frame.say("match.left-out", "interest", typed);
        }
        List<String> lacking = interest.keys().stream()
                .filter(key -> met(key, candidate).isEmpty())
                .map(key -> taxonomy.nameOf(key, frame.language()))
                .toList();
        return frame.say(
                "match.nearest",
                "interest",
                typed,
                "lacking",
                frame.list(frame.quoted(lacking)),
                "score",
                frame.number(10 * nearness.score(interest, candidate)),
                "needed",
                frame.number(10 * Concerns.NEAR));
    }

    /** Which keys or words of the item fulfil the interest; empty when it is not fulfilled. */
    Optional<Reason> exact(Interest interest, Candidate candidate) {
        Set<Key> because = interest.ways().stream()
                .filter(way -> way.stream().noneMatch(key -> met(key, candidate).isEmpty()))
                .flatMap(List::stream)
                .flatMap(wanted -> met(wanted, candidate).stream())
                .collect(Collectors.toSet());
        return because.isEmpty() || leftOut(interest, candidate)
                ? Optional.empty()
                : Optional.of(new Reason(interest, because.stream().sorted().toList(), 1));
    }

    private boolean holds(List<Key> keys, Candidate candidate) {
        return keys.stream().noneMatch(key -> fulfilling(key, candidate).isEmpty());
    }

    private boolean leftOut(Interest interest, Candidate candidate) {
        return interest.without().stream().anyMatch(keys -> holds(keys, candidate));
    }

    /** To whoever follows it: what happens abroad is of world affairs, too. */
    private List<Key> met(Key wanted, Candidate candidate) {
        List<Key> fulfilling = fulfilling(wanted, candidate);
        return fulfilling.isEmpty() && candidate.abroad() && wanted.equals(Key.WORLD) ? List.of(wanted) : fulfilling;
    }

    private List<Key> fulfilling(Key wanted, Candidate candidate) {
        List<Key> fulfilling = new ArrayList<>(candidate.keys().stream()
                .filter(key -> key.equals(wanted) || taxonomy.widen(key).contains(wanted))
                .toList());
        boolean words = wanted.kind() == Key.Kind.WORDS || wanted.kind() == Key.Kind.ACTOR;
        if (fulfilling.isEmpty() && words && says(candidate, wanted)) {
            fulfilling.add(wanted);
        }
        return fulfilling;
    }

    @Override
    public boolean says(Candidate candidate, Key words) {
        Said said = said(candidate.words());
        List<String> wanted = linguist.stems(words.id(), said.language());
        if (wanted.isEmpty()) {
            return false;
        }
        return said.isHeadedBy(wanted)
                || ((said.isOf(wanted) || isToldWith(wanted, candidate)) && isMeant(words, candidate, said.language()));
    }

    /** A story is about what half of those who tell it say, two at least, though the one who tells it best may not. */
    private boolean isToldWith(List<String> wanted, Candidate candidate) {
        long saying = leads.of(candidate.leads(), all -> read("\n" + String.join("\n", all)))
                .saying(wanted);
        return saying > 1 && 2 * saying >= candidate.leads().size();
    }

    /** What everybody writes has many senses: "food security" is none of somebody's "security". A rare word, as most names are, has one. */
    private boolean isMeant(Key words, Candidate candidate, String language) {
        boolean common = words.kind() == Key.Kind.WORDS
                && language.equals("en")
                && SPACE.splitAsStream(words.id().toLowerCase(Locale.ROOT))
                        .allMatch(word -> CommonWords.bands().getOrDefault(word, RARE) < RARE);
        return !common || nearness.near(words, candidate);
    }

    /** What an item says, in the language in which it does: the stems of its title and of each quote. */
    private record Said(String language, Set<String> title, List<Set<String>> quotes) {

        /** Shorter words are parts of others by chance. */
        private static final int PART = 5;

        /** Of so many quotes one has to say it; of more, what fewer say is said in passing. */
        private static final int PASSING = 5;

        boolean isHeadedBy(List<String> wanted) {
            return wanted.stream().allMatch(stem -> has(title, stem));
        }

        boolean isOf(List<String> wanted) {
            long saying = saying(wanted);
            return saying > 0 && saying * PASSING >= quotes.size();
        }

        long saying(List<String> wanted) {
            return quotes.stream()
                    .filter(quote -> wanted.stream().allMatch(stem -> has(title, stem) || has(quote, stem)))
                    .count();
        }

        /** German writes words together: whoever follows "Streik" is told of a "Warnstreik". */
        private boolean has(Set<String> stems, String stem) {
            return stems.contains(stem)
                    || (language.equals("de")
                            && stem.length() >= PART
                            && stems.stream().anyMatch(one -> one.endsWith(stem) || one.startsWith(stem)));
        }
    }

    /** The language in which the item is told, ISO 639-1; "und" when its words are too few. */
    String languageOf(Candidate candidate) {
        return said(candidate.words()).language();
    }

    /** Whether words name a place. */
    boolean isPlace(String words) {
        return !linguist.regions(words).isEmpty();
    }

    private Set<String> stems(String text, String language) {
        return Set.copyOf(linguist.stems(text, language));
    }

    private Said said(String words) {
        return said.of(words, this::read);
    }

    /** A title, and a quote on each line below it. */
    private Said read(String words) {
        String language = words.split("\\s+", FEW + 1).length < FEW ? UNKNOWN : linguist.languageOf(words);
        String[] parts = words.split("\n", -1);
        List<Set<String>> quotes =
                Arrays.stream(parts).skip(1).map(part -> stems(part, language)).toList();
        return new Said(language, stems(parts[0], language), quotes);
    }
}
