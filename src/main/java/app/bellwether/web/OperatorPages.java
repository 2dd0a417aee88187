package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Silence;
import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.Hold;
import app.bellwether.delivery.Outbox;
import app.bellwether.delivery.Restorations;
import app.bellwether.delivery.Restored;
import app.bellwether.matching.Decision;
import app.bellwether.models.ModelUse;
import app.bellwether.rendering.Address;
import app.bellwether.rendering.Clean;
import app.bellwether.replies.Objections;
import app.bellwether.sources.Hearings;
import app.bellwether.sources.HeldMail;
import app.bellwether.sources.Quarantine;
import app.bellwether.sources.SourceHealth;
import app.bellwether.sources.Sources;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How it all goes: sources, deliveries, and for each reader what was decided and why. Names nobody. */
@RestController
final class OperatorPages {

    private static final int DELIVERIES = 100;
    private static final int ASIDE = 100;

    /** The others are found by their number or address. */
    private static final int READERS = 100;

    private final Intake intake;
    private final Outbox outbox;
    private final Subscribers subscribers;
    private final Briefs briefs;
    private final OperatorDoor door;
    private final Press press;

    OperatorPages(
            Intake intake, Outbox outbox, Subscribers subscribers, Briefs briefs, OperatorDoor door, Press press) {
        this.intake = intake;
        this.outbox = outbox;
        this.subscribers = subscribers;
        this.briefs = briefs;
        this.door = door;
        this.press = press;
    }

    /**
     * What comes in, what of it could not be read or is called wrong, how much is kept, whether a model that is set answers, and whether
     * all of it was restored from a backup.
     */
    @Component
    record Intake(
            Sources sources,
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

    record SourceLine(
            String name,
            @Nullable String url,
            String state,
            String tried,
            String problem,
            int failures,
            int articles) {}

    record AsideLine(String id, String title, String publisher, String since, String room, String why) {}

    record MailLine(String subject, String sender, String came, String why, String host, String link) {}

    record UnheardLine(String title, String show, String tried, String why, String next) {}

    record DeliveryLine(
            String id,
            String kind,
            String reader,
            String channel,
            String state,
            String created,
            List<String> attempts) {}

    record HoldLine(String what, String since, String until, int times, String why) {}

    record ReaderLine(String id, String state, String latest, List<DecisionLine> decisions) {}

    record DecisionLine(String title, String words, String score, String needed, boolean taken) {}

    @GetMapping("/operator")
    ResponseEntity<String> all(HttpServletRequest request) {
        return door.show(request, this::page);
    }

    private ResponseEntity<String> page(String form) {
        Map<String, Object> shown = new HashMap<>(Map.of(
                "form", form,
                "warnings", intake.warnings(),
                "stock", intake.stock().lines(),
                "free", intake.stock().free(),
                "aside",
                        intake.quarantine().newest(ASIDE).stream()
                                .map(OperatorPages::line)
                                .toList(),
                "sources",
                        intake.sources().health().stream()
                                .map(OperatorPages::line)
                                .toList(),
                "deliveries",
                        outbox.newest(DELIVERIES).stream()
                                .map(OperatorPages::line)
                                .toList(),
                "held", outbox.held().stream().map(OperatorPages::line).toList(),
                "readers", subscribers.first(READERS).stream().map(this::line).toList(),
                "most", READERS));
        shown.put(
                "mail",
                intake.mail().newest(ASIDE).stream().map(OperatorPages::line).toList());
        shown.put(
                "unheard",
                intake.hearings().newest(ASIDE).stream()
                        .map(OperatorPages::line)
                        .toList());
        intake.restorations()
                .last()
                .filter(Restored::held)
                .ifPresent(held -> shown.put("restored", RestoredPages.Line.of(held)));
        return press.show("operator.ftlh", "Operator", shown);
    }

    private static SourceLine line(SourceHealth health) {
        Instant tried = health.tried();
        return new SourceLine(
                Clean.line(health.name()),
                Address.web(health.url()),
                words(health.state()),
                tried == null ? "not yet" : Times.minute(tried),
                health.problem() == null ? "" : Clean.line(health.problem()),
                health.failures(),
                health.articles());
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

    private static DeliveryLine line(Delivery delivery) {
        return new DeliveryLine(
                delivery.id().value(),
                words(delivery.kind()),
                delivery.subscriber().value(),
                words(delivery.channel()),
                words(delivery.state()),
                Times.minute(delivery.created()),
                delivery.attempts().stream()
                        .map(attempt -> Times.minute(attempt.at()) + ": " + Clean.line(attempt.outcome()))
                        .toList());
    }

    /** A channel has a name; of a mail domain there is only a hash. */
    private static HoldLine line(Hold hold) {
        boolean channel = Stream.of(Destination.Channel.values())
                .anyMatch(one -> one.name().equals(hold.name()));
        return new HoldLine(
                channel ? "Everything by " + hold.name().toLowerCase(Locale.ROOT) : "One mail domain",
                Times.minute(hold.since()),
                Times.minute(hold.until()),
                hold.times(),
                Clean.line(hold.why()));
    }

    private ReaderLine line(Subscriber subscriber) {
        Brief brief = briefs.of(subscriber.id(), 1).stream().findFirst().orElse(null);
        Silence silence =
                briefs.silences(subscriber.id(), 1).stream().findFirst().orElse(null);
        return new ReaderLine(
                subscriber.id().value(),
                words(subscriber.state()),
                latest(brief, silence),
                brief == null
                        ? List.of()
                        : briefs.decisions(brief.id()).stream()
                                .map(OperatorPages::line)
                                .toList());
    }

    private static String latest(@Nullable Brief brief, @Nullable Silence silence) {
        if (silence != null && (brief == null || silence.decided().isAfter(brief.sealed()))) {
            return Times.day(silence.date()) + ": " + words(silence.kind()) + ", " + Clean.line(silence.reason());
        }
        return brief == null
                ? "nothing yet"
                : Times.day(brief.date()) + ": edition " + brief.edition() + ", "
                        + Clean.line(brief.document().headline());
    }

    private static DecisionLine line(Decision decision) {
        return new DecisionLine(
                Clean.line(decision.title()),
                Clean.line(decision.words()),
                Plain.oneDigit(decision.score()),
                Plain.oneDigit(decision.needed()),
                decision.taken());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
