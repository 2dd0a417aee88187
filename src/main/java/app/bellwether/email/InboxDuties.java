package app.bellwether.email;

import app.bellwether.delivery.Restorations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the inbox does by itself: acting on what was left, and forgetting. */
@Configuration(proxyBeanMethods = false)
class InboxDuties {

    @Bean
    RecurringTask<Void> inboxSweep(StoredInbox inbox, MailboxWatch mailbox, Restorations restorations) {
        return Tasks.recurring("email-inbox", FixedDelay.ofSeconds(10)).execute((_, _) -> {
            boolean read = mailbox.caughtUp(); // before what it brought is looked for
            if (inbox.sweep() && read) {
                restorations.settled();
            }
        });
    }

    @Bean
    RecurringTask<Void> inboxTidy(StoredInbox inbox, InboxSettings settings) {
        return Tasks.recurring("email-tidy", FixedDelay.ofHours(1)).execute((_, _) -> inbox.tidy(settings.keep()));
    }

    @Bean
    RecurringTask<Void> inboxQuota(MailQuota quota) {
        return Tasks.recurring("email-quota", FixedDelay.ofSeconds(30)).execute((_, _) -> quota.keep());
    }
}
