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

/** Lets articles arrive and composes subscribers' briefs morning after morning, each knowing what the ones before said. */
final class Mornings {

    private final Lines lines;
    private final Linguist linguist;
    private final Editions editions;
    private final List<Article> articles;
    private final StoryStore stories = StoryStore.inMemory();
    private final SignalStore signals;
    private final Map<SubscriberId, Memory> memories = new HashMap<>();

    /** @param articles in the order in which they were seen */
    Mornings(Lines lines, Taxonomy taxonomy, Linguist linguist, List<Article> articles) {
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

    /** A subscriber's morning, and what came of it. */
    record Morning(Subscriber subscriber, LocalDate date, Instant at) {}

    /** Is told what came of each morning. */
    interface Reader {
        void read(Morning morning, Edition edition);
    }

    /** The mornings of all of them, from one date to another, both included, in the order in which they come. */
    void pass(List<Subscriber> subscribers, LocalDate from, LocalDate to, Reader reader) {
        OneByOne each = new OneByOne(lines, linguist);
        Newsroom newsroom = new Newsroom(each.linguist(), stories);
        SignalWatch watch = new SignalWatch(each.linguist(), stories, signals);
        List<Morning> mornings = from.datesUntil(to.plusDays(1))
                .flatMap(date -> subscribers.stream().map(one -> morning(one, date)))
                .sorted(Comparator.comparing(Morning::at))
                .toList();
        int arrived = 0;
        int done = 0;
        for (Morning morning : mornings) {
            for (; arrived < articles.size() && articles.get(arrived).seen().isBefore(morning.at()); arrived++) {
                Article article = articles.get(arrived);
                each.read(article, () -> newsroom.take(article));
                if (stories.placeOf(article.id()).isPresent()) {
                    each.read(article, () -> watch.take(List.of(article)));
                }
            }
            reader.read(morning, edition(morning, articles.subList(0, arrived)));
            lines.progress("mornings", ++done, mornings.size());
        }
    }

    private static Morning morning(Subscriber subscriber, LocalDate date) {
        Instant at = date.atTime(subscriber.schedule().time())
                .atZone(subscriber.schedule().zone())
                .toInstant();
        return new Morning(subscriber, date, at);
    }

    private Edition edition(Morning morning, List<Article> read) {
        Memory memory = memories.computeIfAbsent(morning.subscriber().id(), _ -> new Memory());
        int number = memory.earlier.isEmpty() ? 1 : memory.earlier.getFirst().edition() + 1;
        int publishers = (int) read.stream().map(Article::publisher).distinct().count();
        Occasion occasion = new Occasion(
                morning.subscriber(),
                morning.date(),
                number,
                morning.at(),
                memory.sent(),
                memory.earlier.stream().limit(Occasion.REMEMBERED).toList(),
                new Sources.Coverage(publishers, publishers, List.of()),
                true);
        Edition edition = editions.compose(new Desk(signals, stories, Articles.inMemory(List.copyOf(read))), occasion);
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
