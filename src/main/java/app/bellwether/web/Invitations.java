package app.bellwether.web;

import app.bellwether.delivery.Letter;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Requests;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has letters with keys sent to those who asked for them by typing their address, a moment after they did. */
@Configuration(proxyBeanMethods = false)
class Invitations {

    @Bean
    RecurringTask<Void> invitationsSweep(Requests requests, Operators operators, Outbox outbox, Clock clock) {
        return Tasks.recurring("web-requests", FixedDelay.ofSeconds(1))
                .execute((_, _) -> requests.handle(invitation -> invite(invitation, operators, outbox, clock)));
    }

    @Bean
    RecurringTask<Void> tidyUp(Requests requests) {
        return Tasks.recurring("web-tidy", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> requests.tidy());
    }

    @Bean
    RecurringTask<Void> tellStock(Stock stock) {
        return Tasks.recurring("web-stock", FixedDelay.of(Duration.ofDays(1))).execute((_, _) -> stock.tell());
    }

    static void invite(Requests.Invitation invitation, Operators operators, Outbox outbox, Clock clock) {
        Notices notices = Notices.to(invitation.subscriber(), clock);
        SubscriberId reader = invitation.subscriber().id();
        String name = clock.instant().toString();
        switch (invitation.purpose()) {
            case CONFIRM ->
                outbox.letter(Letter.Kind.CONFIRMATION, reader, notices.confirmation(), name, invitation.bound());
            case LINK -> outbox.letter(Letter.Kind.LINK, reader, notices.link(), name, null);
            default -> {
                Document letter = operators.comesIn(reader) ? notices.operator() : notices.signIn();
                outbox.letter(Letter.Kind.SIGN_IN, reader, letter, name, invitation.bound());
            }
        }
    }
}
