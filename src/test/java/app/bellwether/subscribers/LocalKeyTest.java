package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalKeyTest {

    @Test
    void isTheSameAfterARestartAndAnotherElsewhere() {
        LocalKey key = LocalKey.of(keys(1));

        assertThat(LocalKey.of(keys(1))).isEqualTo(key);
        assertThat(LocalKey.of(keys(2))).isNotEqualTo(key);
        assertThat(key.value()).matches("[a-z2-7]{40}");
        assertThat(key).hasToString("a local key");
    }

    private static TokenKeys keys(int secret) {
        return new TokenKeys((byte) 0, Map.of((byte) 0, TokenKeys.key(new byte[] {(byte) secret})));
    }
}
