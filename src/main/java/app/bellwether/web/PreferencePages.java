package app.bellwether.web;

import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Preferences;
import app.bellwether.subscribers.Schedule;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The preference centre: what a reader asked for, what it would have given them, and what they changed. */
@RestController
final class PreferencePages {

    private final Visitors visitors;
    private final Wishes wishes;
    private final PreferenceSheet sheet;
    private final Subscribers subscribers;
    private final Clock clock;

    PreferencePages(Visitors visitors, Wishes wishes, PreferenceSheet sheet, Subscribers subscribers, Clock clock) {
        this.visitors = visitors;
        this.wishes = wishes;
        this.sheet = sheet;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @GetMapping("/preferences")
    ResponseEntity<String> show(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return visitors.show(request, visitor -> {
            Preferences preferences = visitor.reader().preferences();
            return sheet.show(visitor, Typed.of(preferences), preferences, Map.of(), done);
        });
    }

    /** Shows what other preferences would have given. Keeps nothing. */
    @PostMapping("/preferences/look")
    ResponseEntity<String> look(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            Typed typed = Typed.sent(request);
            Wishes.Read read = wishes.read(typed, visitor.reader().preferences());
            return sheet.show(visitor, typed, read.preferences(), read.problems(), "looked");
        });
    }

    @PostMapping("/preferences")
    ResponseEntity<String> save(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            Typed typed = Typed.sent(request);
            Wishes.Read read = wishes.read(typed, visitor.reader().preferences());
            if (read.preferences() == null) {
                return sheet.show(visitor, typed, null, read.problems(), "");
            }
            change(visitor.reader(), before -> wished(typed, before));
            return Visitors.to("/preferences?done=saved");
        });
    }

    /** Read again from what it is then, so that a pause that began meanwhile stays. */
    private Preferences wished(Typed typed, Preferences before) {
        Preferences wished = wishes.read(typed, before).preferences();
        return wished == null ? before : wished;
    }

    @PostMapping("/preferences/undo")
    ResponseEntity<String> undo(HttpServletRequest request, @RequestParam(defaultValue = "0") long change) {
        return visitors.act(request, visitor -> {
            subscribers.undo(visitor.reader().id(), change);
            return Visitors.to("/preferences?done=undone");
        });
    }

    @PostMapping("/preferences/pause")
    ResponseEntity<String> pause(HttpServletRequest request, @RequestParam(defaultValue = "7") int days) {
        return visitors.act(request, visitor -> {
            change(visitor.reader(), before -> before.on(paused(before.schedule(), days)));
            return Visitors.to("/preferences?done=paused");
        });
    }

    private Schedule paused(Schedule schedule, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), schedule.zone());
        return schedule.paused(today.plusDays(Math.clamp(days, 1, Schedule.LONGEST_PAUSE)));
    }

    @PostMapping("/preferences/resume")
    ResponseEntity<String> resume(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            change(visitor.reader(), before -> before.on(before.schedule().paused(null)));
            return Visitors.to("/preferences?done=resumed");
        });
    }

    /** More has to be worth saying from now on. */
    @PostMapping("/preferences/fewer")
    ResponseEntity<String> fewer(HttpServletRequest request) {
        return visitors.act(request, visitor -> {
            change(visitor.reader(), before -> before.above(Math.min(Preferences.HIGHEST, before.threshold() + 1)));
            return Visitors.to("/preferences?done=fewer");
        });
    }

    private void change(Subscriber reader, UnaryOperator<Preferences> change) {
        subscribers.change(reader.id(), Past.Author.READER, change);
    }
}
