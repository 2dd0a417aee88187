package app.bellwether.subscribers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the tokens with the operator's secret, or with one that Bellwether made once and kept; and has erasing finished everywhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubscribersSettings.class)
class SubscribersConfiguration {

    /** The id of the key that Bellwether makes for itself; a configured secret has another. */
    private static final byte OWN_KEY = 0;

    @Bean
    Tokens tokens(TokenKeys keys) {
        return new HmacTokens(keys);
    }

    @Bean
    Stamps stamps(TokenKeys keys, Clock clock) {
        return new HmacStamps(keys, clock);
    }

    @Bean
    LocalKey localKey(TokenKeys keys) {
        return LocalKey.of(keys);
    }

    @Bean
    TokenKeys tokenKeys(SubscribersSettings settings, JdbcClient jdbc, Clock clock) {
        Map<Byte, SecretKeySpec> keys = new HashMap<>();
        String secret = settings.secret() == null ? "" : settings.secret();
        if (secret.isBlank()) {
            makeOwnKey(jdbc, clock);
        }
        jdbc.sql("select id, key from subscribers.token_key")
                .query((row, _) -> keys.put((byte) row.getInt("id"), TokenKeys.key(row.getBytes("key"))))
                .list();
        settings.formerSecrets().forEach(former -> keys.put(idOf(former), keyOf(former)));
        if (secret.isBlank()) {
            return new TokenKeys(OWN_KEY, keys);
        }
        keys.put(idOf(secret), keyOf(secret));
        return new TokenKeys(idOf(secret), keys);
    }

    @Bean
    RecurringTask<Void> erasures(ObjectProvider<Traces> traces) {
        return Tasks.recurring("subscribers-erasures", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> traces.forEach(Traces::sweep));
    }

    /** Of several instances that start at once, one makes the key and all read it. */
    private static void makeOwnKey(JdbcClient jdbc, Clock clock) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        jdbc.sql("insert into subscribers.token_key (id, key, made) values (:id, :key, :at) on conflict (id) do"
                        + " nothing")
                .param("id", (int) OWN_KEY)
                .param("key", key)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static SecretKeySpec keyOf(String secret) {
        return TokenKeys.key(Secrets.hash("token key\u001f" + secret));
    }

    private static byte idOf(String secret) {
        return (byte) (1 + (Secrets.hash("key id\u001f" + secret)[0] & 0x7f) % 127);
    }
}
