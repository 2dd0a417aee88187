package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Silence;
import app.bellwether.delivery.Restorations;
import app.bellwether.delivery.Restored;
import app.bellwether.models.ModelUse;
import app.bellwether.rendering.Clean;
import app.bellwether.replies.Objections;
import app.bellwether.sources.Hearings;
import app.bellwether.sources.HeldMail;
import app.bellwether.sources.Quarantine;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How it all goes: first what is late or failed, with what to do about it, then sources, readers and what is kept. Names nobody. */
@RestController
final class OperatorPages {

    private static final int ASIDE = 100;

    /** The others are found by their number or address. */
    private static final int READERS = 100;

    private final Intake intake;
    private final Attention attention;
    private final Subscribers subscribers;
    private final Briefs briefs;
    private final OperatorDoor door;
    private final Press press;

    OperatorPages(
            Intake intake,
            Attention attention,
            Subscribers subscribers,
            Briefs briefs,
            OperatorDoor door,
            Press press) {
        this.intake = intake;
        this.attention = attention;
        this.subscribers = subscribers;
        this.briefs = briefs;
        this.door = door;
        this.press = press;
    }

    /**
     * What of what comes in could not be read or is called wrong, how much is kept, whether a model that is set answers, and whether
     * all of it was restored from a backup.
     */
    @Component
    record Intake(
            Quarantine quarantine,
            HeldMail mail,
            Hearings hearings,
            Objections objections,
            Stock stock,
            ModelUse models,
            Restorations restorations) {

        List<String> warnings() {
            int open = objections.waiting();
            Stream<String> wrong = open == 0
                    ? Stream.of()
                    : Stream.of("Readers wait for an answer: "
                            + Plain.count(open, "thing is called wrong.", "things are called wrong."));
            Stream<String> model = models.trouble().map(said -> said + " See /operator/models.").stream();
            return Stream.of(stock.warnings().stream(), wrong, model)
                    .flatMap(one -> one)
                    .toList();
        }
    }

    /** What is late or failed, and how sources and a model do. */
    @Component
    record Attention(LateNow late, LetterLines letters, SourceTrends sources, ModelDays models) {

        void fill(Map<String, @Nullable Object> shown) {
            shown.put("behind", late.behind());
            shown.put("lateBriefs", late.briefs());
            shown.put("lateLetters", letters.late());
            shown.put("givenUp", letters.givenUp());
            shown.put("held", letters.held());
            shown.put("channels", letters.channels());
            shown.put("replies", late.replies());
            shown.put("deliveries", letters.newest());
            shown.put("sources", sources.shown());
            shown.put("model", models.shown().orElse(null));
        }
    }

    record AsideLine(String id, String title, String publisher, String since, String room, String why) {}

    record MailLine(String subject, String sender, String came, String why, String host, String link) {}

    record UnheardLine(String title, String show, String tried, String why, String next) {}

    record ReaderLine(String id, String name, String state, String latest) {}

    @GetMapping("/operator")
    ResponseEntity<String> all(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        return door.show(request, form -> page(form, Deed.words(done)));
    }

    private ResponseEntity<String> page(String form, String done) {
        Map<String, @Nullable Object> shown = new HashMap<>(Map.of(
                "form", form,
                "done", done,
                "warnings", intake.warnings(),
                "stock", intake.stock().lines(),
                "free", intake.stock().free(),
                "readers", subscribers.first(READERS).stream().map(this::line).toList(),
                "most", READERS));
        shown.put(
                "aside",
                intake.quarantine().newest(ASIDE).stream()
                        .map(OperatorPages::line)
                        .toList());
        shown.put(
                "mail",
                intake.mail().newest(ASIDE).stream().map(OperatorPages::line).toList());
        shown.put(
                "unheard",
                intake.hearings().newest(ASIDE).stream()
                        .map(OperatorPages::line)
                        .toList());
        attention.fill(shown);
        intake.restorations()
                .last()
                .filter(Restored::held)
                .ifPresent(held -> shown.put("restored", RestoredPages.Line.of(held)));
        return press.show("operator.ftlh", "Operator", shown);
    }

    private static AsideLine line(Quarantine.Held held) {
        return new AsideLine(
                held.article().value(),
                Clean.line(held.title()),
                Clean.line(held.publisher()),
                Times.minute(held.since()),
                held.room(),
                Clean.line(held.why()));
    }

    /** Where a list wants an answer is for a person to decide: shown, and nothing to press. */
    private static MailLine line(HeldMail.Held held) {
        String host =
                held.link().replaceFirst("(?i)^https?://(?:[^/?#]*@)?", "").replaceFirst("[/?#].*", "");
        return new MailLine(
                Clean.line(held.subject()),
                Clean.line(held.list().isEmpty() ? held.sender() : held.sender() + " (" + held.list() + ")"),
                Times.minute(held.came()),
                Clean.line(held.why()),
                Clean.line(host),
                Clean.line(held.link()));
    }

    private static UnheardLine line(Hearings.Unheard unheard) {
        Instant next = unheard.next();
        return new UnheardLine(
                Clean.line(unheard.title()),
                Clean.line(unheard.publisher()),
                Times.minute(unheard.tried()),
                Clean.line(unheard.why()),
                next == null ? "not again" : Times.minute(next));
    }

    private ReaderLine line(Subscriber subscriber) {
        Brief brief = briefs.of(subscriber.id(), 1).stream().findFirst().orElse(null);
        Silence silence =
                briefs.silences(subscriber.id(), 1).stream().findFirst().orElse(null);
        return new ReaderLine(
                subscriber.id().value(),
                Clean.line(subscriber.name()),
                Plain.words(subscriber.state()),
                latest(brief, silence));
    }

    private static String latest(@Nullable Brief brief, @Nullable Silence silence) {
        if (silence != null && (brief == null || silence.decided().isAfter(brief.sealed()))) {
            return Times.day(silence.date()) + ": " + Plain.words(silence.kind()) + ", " + Clean.line(silence.reason());
        }
        return brief == null
                ? "nothing yet"
                : Times.day(brief.date()) + ": edition " + brief.edition() + ", "
                        + Clean.line(brief.document().headline());
    }
}
