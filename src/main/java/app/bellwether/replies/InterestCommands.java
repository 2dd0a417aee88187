package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes what a reader's brief is about and what it leaves out, and says each time what it was before. */
@Component
class InterestCommands {

    private static final double MORE = 1.5;
    private static final double LESS = .5;
    private static final double HEAVIEST = 4;
    private static final double LEAST = .125;
    private static final double FOLLOWED = 2;

    /** As on the page of preferences. */
    private static final int MOST = 50;

    private final Subscribers subscribers;
    private final Subjects subjects;
    private final Taxonomy taxonomy;

    InterestCommands(Subscribers subscribers, Subjects subjects, Taxonomy taxonomy) {
        this.subscribers = subscribers;
        this.subjects = subjects;
        this.taxonomy = taxonomy;
    }

    /** Of words: {@code topics}, {@code regions}, {@code mute} and {@code unmute}. */
    Section carryOut(Command command, SubscriberId reader) {
        String typed = command.arguments().isEmpty() ? "" : command.arguments().getFirst();
        return switch (command.verb()) {
            case TOPICS -> wanted(Wanted.TOPICS, typed, reader);
            case REGIONS -> wanted(Wanted.REGIONS, typed, reader);
            case MUTE -> mute(typed, reader);
            case UNMUTE -> unmute(typed, reader);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private Section wanted(Wanted wanted, String typed, SubscriberId reader) {
        Preferences preferences = subscribers.byId(reader).orElseThrow().preferences();
        if (typed.isBlank()) {
            return Changed.answer("What your brief is about", Terms.interests(preferences.interests()));
        }
        Wish wish = Wish.read(typed, taxonomy);
        if (!wish.isPlain(preferences.interests(), wanted)) {
            return Changed.unclear(
                    "“" + typed + "” names something that is none of the " + wanted.word()
                            + " that we know or you have, or too much at once",
                    wanted.example() + "” or, to look for words as they are, “" + wanted.word() + " + otter habitats",
                    String.join(" ", Terms.interests(preferences.interests())));
        }
        List<Interest> after = wish.applied(preferences.interests(), wanted);
        if (after.stream().allMatch(Interest::muted) || after.size() > MOST) {
            return Changed.nothing(
                    "A brief is about one thing at least, and " + MOST + " at most.",
                    Terms.interests(preferences.interests()));
        }
        return change(reader, wish.unknown(), interests -> wish.applied(interests, wanted));
    }

    /** Said back in the taxonomy's words; what it does not know stays words. */
    private Section mute(String typed, SubscriberId reader) {
        Interest muted = Interest.of(taxonomy.understand(Wish.bare(typed)), true);
        return isFull(reader)
                .orElseGet(() -> change(reader, muted.unknown(), interests -> Wish.with(muted, interests)));
    }

    private Section unmute(String typed, SubscriberId reader) {
        Interest named = Interest.of(taxonomy.understand(Wish.bare(typed)), true);
        return change(reader, List.of(), interests -> Wish.without(named, interests));
    }

    /** Of an item: {@code follow}, {@code like} and {@code less}. */
    Section carryOut(Verb verb, Brief brief, NumberedItem item, SubscriberId reader) {
        return switch (verb) {
            case FOLLOW -> follow(brief, item, reader);
            case LIKE -> weigh(item, reader, MORE);
            case LESS -> weigh(item, reader, LESS);
            default -> throw new IllegalArgumentException(verb.word());
        };
    }

    private Section follow(Brief brief, NumberedItem item, SubscriberId reader) {
        Subjects.Subject about = subjects.of(brief, item);
        Optional<String> subject = about.words();
        if (subject.isEmpty()) {
            return Changed.nothing(
                    "What item " + item.number() + " is about is not known well enough to follow it. Name it yourself,"
                            + " for example “topics + rice harvests”.",
                    List.of());
        }
        Interest followed =
                Interest.of(taxonomy.understand(subject.get()), false).weighing(FOLLOWED);
        List<String> others = about.actors().stream()
                .filter(actor -> !actor.equals(subject.get()))
                .map(actor -> "To follow “" + actor + "” as well, reply “topics + " + actor + "”.")
                .limit(1)
                .toList();
        return isFull(reader).orElseGet(() -> change(reader, interests -> Wish.followed(followed, interests), others));
    }

    /** What is said when there is no room for one more. */
    private Optional<Section> isFull(SubscriberId reader) {
        List<Interest> all = subscribers.byId(reader).orElseThrow().interests();
        return all.size() < MOST
                ? Optional.empty()
                : Optional.of(Changed.nothing("You have " + all.size() + " interests already.", Terms.interests(all)));
    }

    /** Of all interests that brought the item. */
    private Section weigh(NumberedItem item, SubscriberId reader, double times) {
        UnaryOperator<List<Interest>> change = interests -> interests.stream()
                .map(interest -> brought(interest, item)
                        ? interest.weighing(Math.clamp(interest.weight() * times, LEAST, HEAVIEST))
                        : interest)
                .toList();
        List<Interest> now = subscribers.byId(reader).orElseThrow().interests();
        if (now.stream().noneMatch(interest -> brought(interest, item))) {
            return Changed.nothing(
                    "No interest that you still have brought item " + item.number() + ".", Terms.interests(now));
        }
        return change(reader, change, List.of());
    }

    private static boolean brought(Interest interest, NumberedItem item) {
        return !interest.muted()
                && item.because().stream()
                        .anyMatch(words ->
                                words.equalsIgnoreCase(interest.typed()) || words.equalsIgnoreCase(interest.said()));
    }

    private Section change(SubscriberId reader, List<String> unknown, UnaryOperator<List<Interest>> change) {
        List<String> said = unknown.isEmpty()
                ? List.of()
                : List.of("We do not know " + Said.quoted(unknown) + ", so we look for the words as they are.");
        return change(reader, change, said);
    }

    private Section change(SubscriberId reader, UnaryOperator<List<Interest>> change, List<String> besides) {
        List<String> then = new ArrayList<>(besides);
        then.add(Changed.UNDO);
        return Changed.said(
                subscribers.change(
                        reader, Past.Author.READER, before -> before.interestedIn(change.apply(before.interests()))),
                String.join(" ", then));
    }
}
