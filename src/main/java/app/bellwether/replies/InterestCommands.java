package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Subscriber;
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
    private final ItemSubjects subjects;
    private final Taxonomy taxonomy;

    InterestCommands(Subscribers subscribers, ItemSubjects subjects, Taxonomy taxonomy) {
        this.subscribers = subscribers;
        this.subjects = subjects;
        this.taxonomy = taxonomy;
    }

    /** Of words: {@code topics}, {@code regions}, {@code mute} and {@code unmute}. */
    Section carryOut(Command command, SubscriberId reader) {
        String typed = command.arguments().isEmpty() ? "" : command.arguments().getFirst();
        return switch (command.verb()) {
            case TOPICS -> wanted(AffectedInterests.TOPICS, typed, reader);
            case REGIONS -> wanted(AffectedInterests.REGIONS, typed, reader);
            case MUTE -> mute(typed, reader);
            case UNMUTE -> unmute(typed, reader);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private Section wanted(AffectedInterests wanted, String typed, SubscriberId reader) {
        Subscriber subscriber = subscribers.byId(reader).orElseThrow();
        Preferences preferences = subscriber.preferences();
        Said said = Said.to(subscriber);
        List<String> about = new Terms(said).interests(preferences.interests());
        if (typed.isBlank()) {
            return Said.answer(said.say("wanted.heading"), Said.paragraph(about));
        }
        Wish wish = Wish.read(typed, taxonomy);
        if (wish.isSoAlready(preferences.interests())) {
            return new Changed(said).nothing(said.say("changed.same"), about);
        }
        if (!wish.isPlain(preferences.interests(), wanted)) {
            String why = said.say("wanted.unclear", "typed", said.quoted(typed), "which", wanted.word());
            String example = said.say(
                    "wanted.example",
                    "first",
                    said.command(wanted.example()),
                    "second",
                    said.command(wanted.word() + " + otter habitats"));
            return new Changed(said).unclear(why, example, String.join(" ", about));
        }
        List<Interest> after = wish.applied(preferences.interests(), wanted);
        if (after.stream().allMatch(Interest::muted) || after.size() > MOST) {
            return new Changed(said).nothing(said.say("wanted.most", "most", MOST), about);
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
        Said said = said(reader);
        ItemSubjects.Subject about = subjects.of(brief, item, said.frame().language());
        Optional<String> subject = about.words();
        if (subject.isEmpty()) {
            String command = said.command("topics + rice harvests");
            return new Changed(said)
                    .nothing(said.say("follow.unknown", "number", item.number(), "command", command), List.of());
        }
        Interest followed =
                Interest.of(taxonomy.understand(subject.get()), false).weighing(FOLLOWED);
        List<String> others = about.actors().stream()
                .filter(actor -> !actor.equals(subject.get()))
                .map(actor -> said.say(
                        "follow.also", "actor", said.quoted(actor), "command", said.command("topics + " + actor)))
                .limit(1)
                .toList();
        return isFull(reader).orElseGet(() -> change(reader, interests -> Wish.followed(followed, interests), others));
    }

    /** What is said when there is no room for one more. */
    private Optional<Section> isFull(SubscriberId reader) {
        List<Interest> all = subscribers.byId(reader).orElseThrow().interests();
        Said said = said(reader);
        return all.size() < MOST
                ? Optional.empty()
                : Optional.of(new Changed(said)
                        .nothing(said.say("wanted.full", "count", all.size()), new Terms(said).interests(all)));
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
            Said said = said(reader);
            return new Changed(said)
                    .nothing(said.say("weigh.none", "number", item.number()), new Terms(said).interests(now));
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
        Said said = said(reader);
        List<String> besides =
                unknown.isEmpty() ? List.of() : List.of(said.say("wanted.unknown", "words", said.quoted(unknown)));
        return change(reader, change, besides);
    }

    private Section change(SubscriberId reader, UnaryOperator<List<Interest>> change, List<String> besides) {
        Changed changed = new Changed(said(reader));
        List<String> then = new ArrayList<>(besides);
        then.add(changed.undo());
        return changed.change(
                subscribers.change(
                        reader, Past.Author.READER, before -> before.interestedIn(change.apply(before.interests()))),
                then.toArray(String[]::new));
    }

    private Said said(SubscriberId reader) {
        return Said.to(subscribers.byId(reader).orElseThrow());
    }
}
