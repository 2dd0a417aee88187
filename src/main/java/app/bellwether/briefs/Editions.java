package app.bellwether.briefs;

import app.bellwether.briefs.composing.Composer;
import app.bellwether.briefs.composing.CopyDesk;
import app.bellwether.briefs.composing.Recollection;
import app.bellwether.briefs.composing.Shelf;
import app.bellwether.language.Linguist;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Matchmaker;
import app.bellwether.matching.Pool;
import app.bellwether.matching.Selection;
import app.bellwether.matching.Sent;
import app.bellwether.signals.SignalId;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.writing.Document;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Composes editions: selects, writes, numbers. Pure: the same desk, occasion and clock give the same edition (R10). Safe for
 * threads.
 */
@Component
public final class Editions {

    final Matchmaker matchmaker;
    private final Shelf shelf;

    public Editions(Taxonomy taxonomy, Linguist linguist) {
        this.matchmaker = new Matchmaker(taxonomy, linguist);
        this.shelf = new Shelf(linguist);
    }

    public Edition compose(Desk desk, Occasion occasion) {
        return compose(desk, occasion, WordedEditions.Composed::edition);
    }

    /** The same, given to whoever words it. */
    public Edition compose(Desk desk, Occasion occasion, Function<WordedEditions.Composed, Edition> wording) {
        Pool pool = pool(desk, occasion.considered(), occasion.at());
        return compose(desk, relevant(desk, pool, occasion), pool, copy(desk, occasion), wording);
    }

    /** What there is to select from at that instant, of single facts what there is since the other; for any number of readers. */
    Pool pool(Desk desk, Instant considered, Instant at) {
        return matchmaker.pool(matchmaker.candidates(desk.signals(), considered, at));
    }

    /** What can be said for readers of the occasion's instant, date, zone and language; for any number of them. */
    CopyDesk copy(Desk desk, Occasion occasion) {
        return new CopyDesk(desk, occasion, shelf);
    }

    /** With what of all that they were sent can still matter: what is there to be selected, and themes that went on in one of those. */
    Occasion relevant(Desk desk, Pool pool, Occasion occasion) {
        Sent sent = occasion.sent()
                .only(item -> pool.has(item)
                        || (item.type() == ItemRef.Type.SIGNAL
                                && pool.has(ItemRef.of(desk.signals().heir(new SignalId(item.id()))))));
        return occasion.having(sent, occasion.earlier());
    }

    /** What was composed for somebody alike, as the edition of this number. */
    Edition numbered(Edition edition, Occasion occasion, CopyDesk copy) {
        return switch (edition) {
            case Edition.Silent silent -> silent;
            case Edition.Composed(Document document, List<NumberedItem> items, List<Decision> decisions) ->
                new Edition.Composed(
                        copy.numbered(document, occasion.subscriber(), occasion.edition()), items, decisions);
        };
    }

    /** Composes from the pool and the copy of the occasion, which is a {@linkplain #relevant relevant} one. */
    Edition compose(
            Desk desk,
            Occasion occasion,
            Pool pool,
            CopyDesk copy,
            Function<WordedEditions.Composed, Edition> wording) {
        return switch (compose(desk, occasion, pool, copy)) {
            case Edition.Silent silent -> silent;
            case Edition.Composed composed -> wording.apply(new WordedEditions.Composed(composed, occasion, copy));
        };
    }

    /**
     * The same in the words of the sources alone. What turns out to be told with another item, or not to be told at all, leaves its place to
     * what waits for one.
     */
    Edition compose(Desk desk, Occasion occasion, Pool pool, CopyDesk copy) {
        Recollection recollection = copy.recollection(occasion);
        Sent sent = Known.of(desk, occasion, recollection);
        Subscriber subscriber = occasion.subscriber().on(occasion.date());
        Set<ItemRef> placeless = new HashSet<>();
        @Nullable Edition told = null;
        while (true) {
            Selection selection = pool.select(subscriber, sent, placeless);
            if (!selection.worthSaying()) {
                return new Edition.Silent(selection.reason(), selection.decisions());
            }
            Edition edition = new Composer(copy, occasion, recollection).compose(selection);
            // what gave way is told after all: that would be one too many
            if (told != null
                    && edition.decisions().stream().anyMatch(one -> one.taken() && placeless.contains(one.item()))) {
                return told;
            }
            told = edition;
            if (!placeless.addAll(givingWay(edition))) {
                return edition;
            }
        }
    }

    /** Items that were selected for nothing, where another of their type waits for a place. */
    private static Set<ItemRef> givingWay(Edition edition) {
        Set<ItemRef.Type> waiting = edition.decisions().stream()
                .filter(Decision::isWaiting)
                .map(decision -> decision.item().type())
                .collect(Collectors.toSet());
        return edition.decisions().stream()
                .filter(Decision::givesWay)
                .map(Decision::item)
                .filter(item -> waiting.contains(item.type()))
                .collect(Collectors.toSet());
    }
}
