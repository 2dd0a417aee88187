package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.writing.Frame;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for what cannot be is told what was wrong, what there is, and an example of it, in their language. */
class RefusedCommandsTest {

    /** What is typed, and what each answer to it must name whatever its language: a bound, and an example. */
    private static final List<List<String>> REFUSED = List.of(
            List.of("length 999", "60", "length 5"),
            List.of("length 61", "60", "length 5"),
            List.of("length 0", "60", "length 5"),
            List.of("length abc", "60", "length 5"),
            List.of("length -3", "60", "length 5"),
            List.of("time 25:00", "23:59", "time 07:30"),
            List.of("time soon", "23:59", "time 07:30"),
            List.of("days xyz", "weekends", "days mon-fri"),
            List.of("days mon-xyz", "daily", "days mon-fri"),
            List.of("pause 0d", "366", "pause 7d"),
            List.of("pause 999d", "366", "pause until 3 December"),
            List.of("pause until 2020-01-01", "366", "pause 7d"),
            List.of("notes maybe", "on", "notes off"),
            List.of("role", "researcher", "role engineer"),
            List.of("role wizard", "researcher", "role engineer"),
            List.of("more 99", "99", "more 1"),
            List.of("more 0", "0", "more 1"),
            List.of("more 1000", "1000", "more 1"),
            List.of("follow xyz", "xyz", "follow 1"),
            List.of("regions Atlantis", "Atlantis", "regions "));

    private final Correspondence house = new Correspondence(Map.of("bellwether.email.answers-a-day", "200"));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void sayWhatThereIsInEachLanguage() {
        for (String language : Frame.languages()) {
            house.get(Subscribers.class).change(house.ada.id(), Past.Author.READER, before -> before.in(language));
            Preferences before = preferences();
            for (List<String> one : REFUSED) {
                house.reply(language + REFUSED.indexOf(one), one.getFirst());

                String answer = house.answer().replaceAll("\\s+", " ");
                assertThat(answer).as(one.getFirst()).contains(one.subList(1, one.size()));
                assertThat(preferences()).isEqualTo(before);
            }
        }
    }

    private Preferences preferences() {
        return house.get(Subscribers.class).byId(house.ada.id()).orElseThrow().preferences();
    }
}
