package app.bellwether.console;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Desk;
import app.bellwether.briefs.Edition;
import app.bellwether.briefs.Editions;
import app.bellwether.briefs.Occasion;
import app.bellwether.language.Linguist;
import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.signals.SignalStore;
import app.bellwether.signals.SignalWatch;
import app.bellwether.sources.Article;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Sources;
import app.bellwether.stories.Newsroom;
import app.bellwether.stories.StoryStore;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Lets articles arrive and composes subscribers' briefs morning after morning, each knowing what the ones before said. */
final class Mornings {

    private final Lines lines;
    private final Linguist linguist;
    private final Editions editions;
    private final List<Article> articles;
    private final StoryStore stories = StoryStore.inMemory();
    private final SignalStore signals;
    private final WordedBriefs worded;
    private final Map<SubscriberId, Memory> memories = new HashMap<>();

    /** @param articles in the order in which they were seen */
    Mornings(Lines lines, Taxonomy taxonomy, Linguist linguist, List<Article> articles, WordedBriefs worded) {
        this.worded = worded;
        this.lines = lines;
        this.linguist = linguist;
        this.editions = new Editions(taxonomy, linguist);
        this.articles = List.copyOf(articles);
        this.signals = SignalStore.inMemory(linguist);
    }

    /** What a subscriber was sent. */
    private static final class Memory {
        private final Map<ItemRef, Integer> versions = new HashMap<>();
        private final List<Brief> earlier = new ArrayList<>();

        private Sent sent() {
            return new Sent(
                    versions, earlier.isEmpty() ? null : earlier.getFirst().sealed());
        }
    }

    /** A subscriber's morning. */
    record Morning(Subscriber subscriber, LocalDate date, Instant at) {}

    /** What was read by then, the same for all whose morning comes before the next article. */
    private record Read(Desk desk, Sources.Coverage coverage) {}

    /**
     * The mornings of all of them, from one date to another, both included, in the order in which they come.
     *
     * @param told takes what came of each
     */
    void pass(List<Subscriber> subscribers, LocalDate from, LocalDate to, BiConsumer<Morning, Edition> told) {
        OneByOne each = new OneByOne(lines, linguist);
        Newsroom newsroom = new Newsroom(each.linguist(), stories);
        SignalWatch watch = new SignalWatch(each.linguist(), stories, signals);
        List<Morning> mornings = from.datesUntil(to.plusDays(1))
                .flatMap(date -> subscribers.stream().map(one -> morning(one, date)))
                .sorted(Comparator.comparing(Morning::at))
                .toList();
        Read read = read(0);
        int arrived = 0;
        int done = 0;
        for (Morning morning : mornings) {
            int before = arrived;
            for (; arrived < articles.size() && articles.get(arrived).seen().isBefore(morning.at()); arrived++) {
                Article article = articles.get(arrived);
                each.read(article, () -> newsroom.take(article));
                if (stories.placeOf(article.id()).isPresent()) {
                    each.read(article, () -> watch.take(List.of(article)));
                }
            }
            read = arrived == before ? read : read(arrived);
            told.accept(morning, edition(morning, read));
            lines.progress("mornings", ++done, mornings.size());
        }
    }

    private static Morning morning(Subscriber subscriber, LocalDate date) {
        Instant at = date.atTime(subscriber.schedule().time())
                .atZone(subscriber.schedule().zone())
                .toInstant();
        return new Morning(subscriber, date, at);
    }

    private Read read(int arrived) {
        List<Article> read = articles.subList(0, arrived);
        return new Read(new Desk(signals, stories, Articles.inMemory(read)), Pipeline.coverage(read));
    }

    private Edition edition(Morning morning, Read read) {
        Memory memory = memories.computeIfAbsent(morning.subscriber().id(), _ -> new Memory());
        int number = memory.earlier.size() + 1;
        Occasion occasion = new Occasion(
                morning.subscriber(),
                morning.date(),
                number,
                morning.at(),
                memory.sent(),
                memory.earlier.stream().limit(Occasion.REMEMBERED).toList(),
                read.coverage(),
                true);
        Edition edition = editions.compose(read.desk(), occasion, worded::worded);
        if (edition instanceof Edition.Composed brief) {
            brief.items().forEach(item -> memory.versions.put(item.item(), item.version()));
            memory.earlier.addFirst(sealed(morning, number, brief));
        }
        return edition;
    }

    private static Brief sealed(Morning morning, int number, Edition.Composed brief) {
        return new Brief(
                new BriefId(morning.subscriber().id().value() + morning.date()),
                morning.subscriber().id(),
                morning.date(),
                "morning",
                number,
                morning.at(),
                morning.at().plus(Duration.ofHours(12)),
                brief.document(),
                brief.items(),
                "");
    }
}
