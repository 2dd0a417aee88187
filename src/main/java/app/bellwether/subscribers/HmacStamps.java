package app.bellwether.subscribers;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Stamps by HMAC-SHA-256: a code of their own, key id, milliseconds, and the first 14 bytes of the HMAC over that. */
final class HmacStamps implements Stamps {

    /** No purpose of a token has it, so that neither can be taken for the other. */
    private static final byte CODE = 100;

    private static final int SAID = 10;
    private static final int LENGTH = 25;

    private final TokenKeys keys;
    private final Clock clock;

    HmacStamps(TokenKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String stamp() {
        return Base32.encode(made(keys.current(), clock.instant().toEpochMilli()));
    }

    @Override
    public boolean holds(String stamp, Duration atLeast, Duration atMost) {
        Optional<byte[]> bytes = Base32.decode(stamp)
                .filter(read -> read.length == LENGTH && keys.keys().containsKey(read[1]));
        if (bytes.isEmpty()) {
            return false;
        }
        long millis = ByteBuffer.wrap(bytes.get()).getLong(2);
        if (!MessageDigest.isEqual(made(bytes.get()[1], millis), bytes.get())) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(millis), clock.instant());
        return age.compareTo(atLeast) >= 0 && age.compareTo(atMost) <= 0;
    }

    private byte[] made(byte keyId, long millis) {
        byte[] said =
                ByteBuffer.allocate(SAID).put(CODE).put(keyId).putLong(millis).array();
        return keys.signed(keyId, said, LENGTH - SAID);
    }
}
