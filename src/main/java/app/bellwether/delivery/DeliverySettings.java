package app.bellwether.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings below {@code bellwether.delivery}.
 *
 * @param every how long to wait before looking again when nothing was due
 * @param lease for how long a letter is claimed; after it, another instance takes a dead one's letters over
 * @param atOnce how many letters of each channel are carried at the same time
 * @param answerWithin after which an answer is not sent any more
 */
@ConfigurationProperties("bellwether.delivery")
record DeliverySettings(
        @DefaultValue("1s") Duration every,
        @DefaultValue("45s") Duration lease,
        @DefaultValue("8") int atOnce,
        @DefaultValue("48h") Duration answerWithin) {

    DeliverySettings {
        if (every.isNegative()
                || every.isZero()
                || lease.toSeconds() < 3
                || atOnce < 1
                || answerWithin.toMinutes() < 1) {
            throw new IllegalArgumentException(
                    "bellwether.delivery needs every > 0s, lease >= 3s, at-once >= 1 and answer-within >= 1m");
        }
    }
}
