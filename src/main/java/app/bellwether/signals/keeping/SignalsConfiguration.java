package app.bellwether.signals.keeping;

import app.bellwether.signals.ProposedClaims;
import app.bellwether.signals.Signals;
import app.bellwether.signals.WordedSignals;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few seconds what the stories got, and has a model tell what the strongest signals come to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignalsSettings.class)
class SignalsConfiguration {

    private static final Duration WORDED_EVERY = Duration.ofMinutes(10);

    /** What nothing was added to since was told before. */
    private static final Duration OF_LATE = Duration.ofDays(2);

    private static final int STRONGEST = 30;

    private static final Duration PROPOSED_EVERY = Duration.ofHours(1);

    private static final Duration HOUSES_EVERY = Duration.ofMinutes(10);

    /** What many tell is asked for first; the tokens of a day are the briefs' as well. */
    private static final int STORIES = 3;

    @Bean
    RecurringTask<Void> signalsWorded(Signals signals, WordedSignals wording, Clock clock) {
        return Tasks.recurring("signals-worded", FixedDelay.of(WORDED_EVERY)).execute((_, _) -> {
            if (!wording.isOn()) {
                return;
            }
            Instant now = clock.instant();
            wording.prepare(
                    signals.open(now).stream()
                            .filter(signal -> signal.reinforced().isAfter(now.minus(OF_LATE)))
                            .limit(STRONGEST)
                            .toList(),
                    now.plus(WORDED_EVERY));
        });
    }

    @Bean
    RecurringTask<Void> signalsProposed(SignalSweep sweep, ProposedClaims proposed, Clock clock) {
        return Tasks.recurring("signals-proposed", FixedDelay.of(PROPOSED_EVERY))
                .execute((_, _) -> {
                    if (!proposed.isOn()) {
                        return;
                    }
                    Instant now = clock.instant();
                    proposed.propose(
                            sweep.gatherings(now.minus(OF_LATE), proposed::isWanted, STORIES),
                            now.plus(PROPOSED_EVERY),
                            sweep::gather);
                });
    }

    @Bean
    RecurringTask<Void> signalsHouses(StoredPublishers publishers) {
        return Tasks.recurring("signals-houses", FixedDelay.of(HOUSES_EVERY)).execute((_, _) -> publishers.recount());
    }

    @Bean
    RecurringTask<Void> signalsSweep(SignalSweep sweep, SignalsSettings settings) {
        return Tasks.recurring("signals-sweep", FixedDelay.of(settings.every())).execute((_, _) -> sweep.run());
    }
}
