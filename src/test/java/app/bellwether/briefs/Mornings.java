package app.bellwether.briefs;

import app.bellwether.TestDatabase;
import app.bellwether.briefs.composing.NoteComposer;
import app.bellwether.language.Linguist;
import app.bellwether.sources.SampleDays;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.NewSubscriber;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.SubscribersOnPostgres;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Drafting;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The room of briefs on PostgreSQL, with a clock to set and a newsstand to fill. */
final class Mornings {

    static final Linguist LINGUIST = Linguist.standard(Samples.TAXONOMY);

    final TestDatabase database;
    final Newsstand newsstand = Samples.newsstand();
    final SettableSentBefore before = new SettableSentBefore();
    final List<BriefSealed> heard = new ArrayList<>();
    final List<NoteSealed> noted = new ArrayList<>();
    final List<Undelivered.Lost> lost = new ArrayList<>();
    final List<String> lostNotes = new ArrayList<>();
    final Subscribers subscribers;
    final Briefs briefs;
    final History history;
    final Sealer sealer;
    final Notes notes;
    final Noting noting;
    final Round round;
    final Ahead ahead;
    final Hindsight hindsight;
    final MorningDesk morningDesk;

    Instant now = Samples.NOW;
    boolean caughtUp = true;
    /** Whether the invented press is read. */
    boolean samples;

    Sources.Coverage coverage = Samples.COVERAGE;
    Consumer<BriefSealed> listener = heard::add;
    Consumer<NoteSealed> noteListener = noted::add;

    Supplier<Instant> time = () -> now;

    Mornings() {
        this(TestDatabase.fresh());
    }

    Mornings(TestDatabase database) {
        this(database, clock -> Drafting.standalone(LINGUIST, new Binder(), clock));
    }

    /** With a model. */
    Mornings(TestDatabase database, Function<Clock, Drafting> drafting) {
        this.database = database;
        Clock clock = new SettableClock();
        this.subscribers = SubscribersOnPostgres.with(database, Samples.TAXONOMY, clock);
        BriefRows rows = new BriefRows(database.jdbc());
        this.briefs = BriefsOnPostgres.stored(database);
        this.history = new History(database.jdbc(), briefs);
        QuoteCheck quotes = new QuoteCheck(newsstand.shelf());
        this.sealer = new Sealer(database.transactions(), subscribers, rows, history, quotes, this::hear);
        Desk desk = newsstand.desk();
        StoredNotes storedNotes = new StoredNotes(database.repository(NoteRepository.class), quotes);
        MissRows misses = new MissRows(database.jdbc());
        this.notes = storedNotes;
        NoteMaking making = new NoteMaking(
                new Lulls(
                        misses,
                        database.repository(SilenceRepository.class),
                        database.repository(NoteRepository.class),
                        database.repository(BriefRepository.class),
                        undelivered()),
                history,
                storedNotes,
                new NoteComposer(desk, LINGUIST),
                this::hear);
        this.noting = new Noting(subscribers, misses, making, new DataSourceTransactionManager(database.dataSource()));
        Editions editions = new Editions(Samples.TAXONOMY, LINGUIST);
        WordedEditions wording = new WordedEditions(drafting.apply(clock));
        this.hindsight = new ComputedHindsight(editions, desk, briefs, history, subscribers);
        Morning morning = new Morning(new SettableSources(), desk, editions, wording, history);
        this.ahead = new Ahead(subscribers, morning, wording, settings(), clock);
        this.morningDesk = new ComputedMorningDesk(
                subscribers,
                history,
                misses,
                new ComputedMorningDesk.Before(before, new SettableSources(), desk.stories(), desk.signals()),
                settings(),
                clock);
        this.round = new Round(subscribers, history, morning, sealer, before, settings(), days(), clock);
    }

    private SampleDays days() {
        return new SampleDays() {
            @Override
            public boolean active() {
                return samples;
            }

            @Override
            public Instant firstStart() {
                return Samples.NOW;
            }

            @Override
            public void nextMorning() {
                throw new UnsupportedOperationException();
            }
        };
    }

    private void hear(Object event) {
        switch (event) {
            case BriefSealed brief -> listener.accept(brief);
            case FellSilent silent -> noting.on(silent);
            case NoteSealed note -> noteListener.accept(note);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private Undelivered undelivered() {
        return new Undelivered() {
            @Override
            public List<Lost> of(SubscriberId subscriber) {
                return List.copyOf(lost);
            }

            @Override
            public boolean lost(SubscriberId subscriber, String note) {
                return lostNotes.contains(note);
            }
        };
    }

    static BriefsSettings settings() {
        return new BriefsSettings(
                Duration.ofSeconds(2),
                Duration.ofMinutes(10),
                Duration.ofHours(12),
                Duration.ofHours(6),
                Duration.ofMinutes(1),
                Duration.ofMinutes(45));
    }

    /** Somebody who has confirmed and reads at seven in Stockholm. */
    Subscriber ada() {
        return subscribers.confirm(pending("ada@example.org").id()).after();
    }

    Subscriber pending(String address) {
        return subscribers.register(new NewSubscriber(
                "Ada",
                new Destination(Destination.Channel.EMAIL, address),
                List.of("AI in China", "AI chips"),
                List.of(),
                Role.LEADER,
                new Schedule(ZoneId.of("Europe/Stockholm"), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class)),
                5,
                "en"));
    }

    /** The clock shows that, and the round is gone once. */
    void at(String instant) {
        now = Instant.parse(instant);
        round.run();
    }

    List<String> slots(Subscriber subscriber) {
        return briefs.of(subscriber.id(), 100).stream()
                .map(brief -> brief.date() + " " + brief.slot())
                .toList();
    }

    /** A subscriber's notes, oldest first. */
    List<Note> notes(Subscriber subscriber) {
        return noted.stream()
                .filter(one -> one.subscriber().equals(subscriber.id()))
                .map(one -> notes.byId(one.note()).orElseThrow())
                .toList();
    }

    List<Silence> silences(Subscriber subscriber) {
        return briefs.silences(subscriber.id(), 100);
    }

    private final class SettableClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }

    private final class SettableSources implements Sources {

        @Override
        public List<SourceHealth> health() {
            return List.of();
        }

        @Override
        public int articles() {
            return 0;
        }

        @Override
        public boolean caughtUp() {
            return caughtUp;
        }

        @Override
        public Coverage coverage(Instant since) {
            return coverage;
        }
    }
}
