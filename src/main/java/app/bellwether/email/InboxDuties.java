package app.bellwether.email;

import app.bellwether.subscribers.SubscriberErased;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** What the inbox does by itself: acting on what was left, and forgetting. */
@Configuration(proxyBeanMethods = false)
class InboxDuties {

    @Bean
    RecurringTask<Void> inboxSweep(JdbcInbox inbox) {
        return Tasks.recurring("email-inbox", FixedDelay.ofSeconds(10)).execute((_, _) -> inbox.sweep());
    }

    @Bean
    RecurringTask<Void> inboxTidy(JdbcInbox inbox, InboxSettings settings) {
        return Tasks.recurring("email-tidy", FixedDelay.ofHours(1)).execute((_, _) -> inbox.tidy(settings.keep()));
    }

    @Bean
    RecurringTask<Void> inboxQuota(Quota quota) {
        return Tasks.recurring("email-quota", FixedDelay.ofSeconds(30)).execute((_, _) -> quota.keep());
    }

    @Bean
    Forgetting incomingForgetting(IncomingRows rows, PlatformTransactionManager manager) {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Forgetting(rows, own);
    }

    /** Forgets the messages of somebody who is erased. */
    record Forgetting(IncomingRows rows, TransactionTemplate own) {

        @TransactionalEventListener(fallbackExecution = true)
        void on(SubscriberErased erased) {
            own.executeWithoutResult(_ -> rows.forget(erased));
        }
    }
}
