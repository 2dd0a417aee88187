package app.bellwether.replies;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.taxonomy.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says in words what a reader gets, and when. */
record Terms(Said said) {

    /** Sentences about the whole of it. */
    List<String> of(Preferences preferences) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                said.say("terms.brief", "when", schedule(preferences.schedule()), "minutes", preferences.minutes()));
        sentences.add(role(preferences.role()));
        if (!preferences.notes()) {
            sentences.add(said.say("terms.no-notes"));
        }
        sentences.addAll(interests(preferences.interests()));
        return sentences;
    }

    List<String> interests(List<Interest> interests) {
        List<String> sentences = interests(interests, "terms.about", "terms.without");
        return sentences.isEmpty() ? List.of(said.say("terms.nothing")) : sentences;
    }

    /** @param about the key of the words for what is wanted, as {@code without} is for what is not */
    List<String> interests(List<Interest> interests, String about, String without) {
        List<String> sentences = new ArrayList<>();
        List<String> wanted = named(interests, false);
        if (!wanted.isEmpty()) {
            sentences.add(said.say(about, "interests", said.list(wanted)));
        }
        List<String> muted = named(interests, true);
        if (!muted.isEmpty()) {
            sentences.add(said.say(without, "interests", said.list(muted)));
        }
        return sentences;
    }

    private List<String> named(List<Interest> interests, boolean muted) {
        return interests.stream()
                .filter(interest -> interest.muted() == muted)
                .map(this::named)
                .toList();
    }

    private String named(Interest interest) {
        String understood = interest.said(said.frame().language());
        String weighed = interest.weight() == 1
                ? understood
                : said.say("terms.weight", "interest", understood, "times", times(interest.weight()));
        LocalDate until = interest.until();
        return until == null ? weighed : said.say("terms.until", "interest", weighed, "day", said.date(until));
    }

    private String times(double weight) {
        BigDecimal rounded =
                new BigDecimal(weight).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return said.frame().number(rounded);
    }

    String role(Role role) {
        return said.say("terms.role", "role", role.name().toLowerCase(Locale.ROOT));
    }

    static List<String> roles() {
        return Stream.of(Role.values())
                .map(Role::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** "on Monday and Friday at 07:00 (Europe/Rome), from 3 December 2026 on". */
    String schedule(Schedule schedule) {
        List<String> days =
                schedule.days().stream().sorted().map(said.frame()::weekday).toList();
        String which = days.size() == DayOfWeek.values().length
                ? said.say("why.every-day")
                : said.say("why.days", "days", said.list(days));
        String time = said.frame().time(schedule.time());
        String zone = schedule.zone().getId();
        LocalDate until = schedule.pausedUntil();
        return until == null
                ? said.say("terms.when", "days", which, "time", time, "zone", zone)
                : said.say("terms.paused", "days", which, "time", time, "zone", zone, "day", said.date(until));
    }
}
