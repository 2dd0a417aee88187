package app.bellwether.briefs;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Sent;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Document;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lives through the last days with the same engine that composes the briefs that are sent. */
@Component
record ComposedPreviews(Editions editions, Desk desk, Morning morning, Clock clock) implements Previews {

    @Override
    public Preview of(Subscriber subscriber, int days) {
        Desk open = OpenDesk.of(desk);
        Sources.Coverage coverage = morning.coverage(clock.instant());
        List<Preview.Given> given = new ArrayList<>();
        Map<ItemRef, Integer> versions = new HashMap<>();
        List<Brief> earlier = new ArrayList<>();
        String silence = "";
        for (Slots.Day due : due(subscriber.schedule(), days)) {
            Sent sent = new Sent(
                    versions, earlier.isEmpty() ? null : earlier.getFirst().sealed());
            Occasion occasion = new Occasion(
                    subscriber, due.date(), given.size() + 1, due.due(), sent, remembered(earlier), coverage, true);
            switch (editions.compose(open, occasion)) {
                case Edition.Silent silent -> silence = silent.reason();
                case Edition.Composed brief -> {
                    given.add(given(due, brief));
                    brief.items().forEach(item -> versions.put(item.item(), item.version()));
                    earlier.addFirst(made(occasion, brief));
                }
            }
        }
        return new Preview(days, given, silence);
    }

    @Override
    public Optional<Document> newest(Subscriber subscriber, int days) {
        Desk open = OpenDesk.of(desk);
        Sources.Coverage coverage = morning.coverage(clock.instant());
        return due(subscriber.schedule(), days).reversed().stream()
                .map(due -> editions.compose(
                        open,
                        new Occasion(subscriber, due.date(), 1, due.due(), Sent.nothing(), List.of(), coverage, true)))
                .filter(Edition.Composed.class::isInstance)
                .map(edition -> ((Edition.Composed) edition).document())
                .findFirst();
    }

    private static List<Brief> remembered(List<Brief> earlier) {
        return earlier.subList(0, Math.min(earlier.size(), Occasion.REMEMBERED));
    }

    /** As if it had been sealed, so that the next one knows what it said. */
    private static Brief made(Occasion occasion, Edition.Composed brief) {
        return new Brief(
                new BriefId("as if no. " + occasion.edition()),
                occasion.subscriber().id(),
                occasion.date(),
                Slot.MORNING,
                occasion.edition(),
                occasion.at(),
                occasion.at(),
                brief.document(),
                brief.items(),
                "");
    }

    /** Oldest first. Today only once its time is past. */
    private List<Slots.Day> due(Schedule asked, int days) {
        Instant now = clock.instant();
        Schedule schedule = asked.paused(null);
        LocalDate today = LocalDate.ofInstant(now, schedule.zone());
        return IntStream.range(0, days)
                .mapToObj(back -> today.minusDays((long) days - 1 - back))
                .flatMap(date -> Slots.due(schedule, date).map(due -> new Slots.Day(date, due)).stream())
                .filter(day -> !day.due().isAfter(now))
                .toList();
    }

    private static Preview.Given given(Slots.Day due, Edition.Composed brief) {
        return new Preview.Given(
                due.date(),
                brief.document().headline(),
                brief.items().stream().map(NumberedItem::title).toList());
    }
}
