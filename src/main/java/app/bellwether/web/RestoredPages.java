package app.bellwether.web;

import app.bellwether.delivery.Restorations;
import app.bellwether.delivery.Restored;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was restored from a backup and sends nothing yet: an operator lets it go on. */
@RestController
final class RestoredPages {

    private final Restorations restorations;
    private final OperatorDoor door;
    private final Press press;

    RestoredPages(Restorations restorations, OperatorDoor door, Press press) {
        this.restorations = restorations;
        this.door = door;
        this.press = press;
    }

    /**
     * What the operator's page says of it.
     *
     * @param settled whether everything is read that came by mail meanwhile
     */
    record Line(String taken, String at, boolean settled) {

        static Line of(Restored held) {
            return new Line(Times.minute(held.taken()), Times.minute(held.at()), held.settled() != null);
        }
    }

    @PostMapping("/operator/resume")
    ResponseEntity<String> resume(
            HttpServletRequest request, @RequestParam(name = "sent-until", defaultValue = "") String sentUntil) {
        boolean unread = request.getParameter("unread") != null;
        return door.act(request, _ -> {
            try {
                restorations.resume(instant(sentUntil.strip()), unread);
                return Visitors.to("/operator");
            } catch (IllegalStateException notYet) {
                return press.trouble(HttpStatus.CONFLICT, "Nothing is sent yet", sentence(notYet.getMessage()));
            } catch (DateTimeParseException unclear) {
                return press.trouble(
                        HttpStatus.BAD_REQUEST,
                        "That is no moment",
                        "Write it as 2026-11-26T05:10:00Z, or leave it empty for now.");
            }
        });
    }

    private static @Nullable Instant instant(String typed) {
        return typed.isEmpty() ? null : Instant.parse(typed);
    }

    private static String sentence(@Nullable String why) {
        String said = String.valueOf(why);
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".";
    }
}
