package app.bellwether.web;

import app.bellwether.briefs.Briefs;
import app.bellwether.delivery.Outbox;
import app.bellwether.replies.Replies;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.ReaderLinks;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.subscribers.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of a reader, for them to take along. */
@Component
record Belongings(
        Subscribers subscribers,
        ReaderLinks links,
        Briefs briefs,
        Outbox outbox,
        Replies replies,
        List<Traces> traces) {

    private static final int MOST = 10_000;

    /**
     * All of it. Days and moments are ISO 8601 to take along, and as pages write them to look at.
     *
     * @param rows the same and the rest as it is kept, by table; empty where it is not asked for
     * @param leftOut tables of which there is more than is given here, the first 10,000 rows
     */
    record Everything(
            String subscriber,
            String channel,
            String address,
            String state,
            Asked asked,
            List<Linked> links,
            List<Agreed> consent,
            List<Changed> changes,
            List<Sealed> briefs,
            List<Quiet> silences,
            List<Sent> letters,
            List<Said> replies,
            Map<String, List<JsonNode>> rows,
            List<String> leftOut) {}

    /** Preferences. */
    record Asked(
            String name,
            String role,
            String zone,
            String time,
            List<String> days,
            List<String> daysOff,
            @Nullable String pausedUntil,
            int minutes,
            String language,
            double threshold,
            boolean notes,
            List<Wanted> interests) {}

    /** An interest. */
    record Wanted(
            String typed,
            String understood,
            boolean never,
            double weight,
            @Nullable String until) {}

    /** Another subscriber with the same preferences. */
    record Linked(String with, String since) {}

    /** A step of consent. */
    record Agreed(String at, String act, String how, String from) {}

    /** A change. */
    record Changed(String at, String by, List<String> what) {}

    /** A brief. */
    record Sealed(String date, int edition, String headline) {}

    /** A day without a brief. */
    record Quiet(String date, String kind, String reason) {}

    /** A letter, and what became of it. */
    record Sent(String at, String kind, String headline, String state, List<String> attempts) {}

    /** Something the reader wrote to us. */
    record Said(String at, String text) {}

    /** How days and moments are written. */
    private record Dates(Function<LocalDate, String> day, Function<Instant, String> moment) {}

    /** To look at, in the reader's zone: without the rows of tables, which are many, and for nobody to look at. */
    Everything of(Subscriber reader) {
        ZoneId zone = reader.schedule().zone();
        return of(reader, Map.of(), new Dates(Times::day, at -> Times.minute(at, zone)));
    }

    /** To take along. */
    Everything withRows(Subscriber reader) {
        return of(reader, rows(reader), new Dates(LocalDate::toString, Instant::toString));
    }

    private Everything of(Subscriber reader, Map<String, List<JsonNode>> rows, Dates dates) {
        Map<String, List<JsonNode>> most = new TreeMap<>(rows);
        most.replaceAll((_, all) -> all.stream().limit(MOST).toList());
        return new Everything(
                reader.id().value(),
                Plain.words(reader.destination().channel()),
                reader.destination().address(),
                Plain.words(reader.state()),
                asked(reader.preferences(), dates),
                links.of(reader.id()).stream()
                        .map(link -> new Linked(
                                (link.leader().equals(reader.id()) ? link.follower() : link.leader()).value(),
                                dates.moment.apply(link.since())))
                        .toList(),
                subscribers.consents(reader.id()).stream()
                        .map(one -> new Agreed(
                                dates.moment.apply(one.at()),
                                Plain.words(one.act()),
                                one.proof().way(),
                                one.proof().origin()))
                        .toList(),
                subscribers.history(reader.id(), MOST).stream()
                        .map(past -> changed(past, dates))
                        .toList(),
                briefs.of(reader.id(), MOST).stream()
                        .map(brief -> new Sealed(
                                dates.day.apply(brief.date()),
                                brief.edition(),
                                brief.document().headline()))
                        .toList(),
                briefs.silences(reader.id(), MOST).stream()
                        .map(one -> new Quiet(dates.day.apply(one.date()), Plain.words(one.kind()), one.reason()))
                        .toList(),
                outbox.of(reader.id(), MOST).stream()
                        .map(letter -> new Sent(
                                dates.moment.apply(letter.created()),
                                Plain.words(letter.kind()),
                                letter.headline(),
                                Plain.words(letter.state()),
                                letter.attempts().stream()
                                        .map(attempt -> dates.moment.apply(attempt.at()) + " " + attempt.outcome())
                                        .toList()))
                        .toList(),
                replies.asked(reader.id(), MOST).stream()
                        .map(one -> new Said(dates.moment.apply(one.at()), one.text()))
                        .toList(),
                most,
                rows.keySet().stream()
                        .filter(table -> rows.getOrDefault(table, List.of()).size() > MOST)
                        .sorted()
                        .toList());
    }

    private Map<String, List<JsonNode>> rows(Subscriber reader) {
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        traces.forEach(room -> room.of(reader.id(), MOST + 1).forEach((table, all) -> {
            if (!all.isEmpty()) {
                rows.put(table, all.stream().map(JsonMapper.shared()::readTree).toList());
            }
        }));
        return rows;
    }

    private static Asked asked(Preferences preferences, Dates dates) {
        var schedule = preferences.schedule();
        var until = schedule.pausedUntil();
        return new Asked(
                preferences.name(),
                Plain.words(preferences.role()),
                schedule.zone().getId(),
                schedule.time().toString(),
                schedule.days().stream().sorted().map(Plain::words).toList(),
                schedule.off().texts(),
                until == null ? null : dates.day.apply(until),
                preferences.minutes(),
                preferences.language(),
                preferences.threshold(),
                preferences.notes(),
                preferences.interests().stream()
                        .map(interest -> new Wanted(
                                interest.typed(),
                                interest.said(),
                                interest.muted(),
                                interest.weight(),
                                interest.until() == null ? null : dates.day.apply(interest.until())))
                        .toList());
    }

    private static Changed changed(Past past, Dates dates) {
        return new Changed(
                dates.moment.apply(past.at()),
                Plain.words(past.author()),
                PreferenceDifferences.between(past.before(), past.after()));
    }
}
