package app.bellwether.subscribers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Stamps by HMAC-SHA-256: a code of their own, key id, milliseconds, and the first 15 bytes of the HMAC over that and, for a mark, over
 * the address.
 */
final class HmacStamps implements Stamps {

    /** No purpose of a token has them, nor a code of a link, so that none can be taken for another. */
    private static final byte STAMP = 100;

    private static final byte MARK = 102;

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
        return Base32.encode(made(keys.current(), STAMP, clock.instant().toEpochMilli(), ""));
    }

    @Override
    public boolean holds(String stamp, Duration atLeast, Duration atMost) {
        return age(stamp, STAMP, "")
                .filter(age -> age.compareTo(atLeast) >= 0 && age.compareTo(atMost) <= 0)
                .isPresent();
    }

    @Override
    public String mark(String address) {
        return Base32.encode(made(keys.current(), MARK, clock.instant().toEpochMilli(), same(address)));
    }

    @Override
    public boolean knows(String mark, String address) {
        return age(mark, MARK, same(address))
                .filter(age -> !age.isNegative() && age.compareTo(MARK_LASTS) <= 0)
                .isPresent();
    }

    private static String same(String address) {
        return Addresses.same(Addresses.email(address));
    }

    /** How old it is, if it is ours. */
    private Optional<Duration> age(String made, byte code, String about) {
        return Base32.decode(made)
                .filter(read -> read.length == LENGTH && keys.keys().containsKey(read[1]))
                .filter(read -> MessageDigest.isEqual(made(read[1], code, millis(read), about), read))
                .map(read -> Duration.between(Instant.ofEpochMilli(millis(read)), clock.instant()));
    }

    private static long millis(byte[] read) {
        return ByteBuffer.wrap(read).getLong(2);
    }

    /** What it is about is signed, and not said. */
    private byte[] made(byte keyId, byte code, long millis, String about) {
        byte[] meant = about.getBytes(StandardCharsets.UTF_8);
        byte[] said = ByteBuffer.allocate(SAID + meant.length)
                .put(code)
                .put(keyId)
                .putLong(millis)
                .put(meant)
                .array();
        byte[] signed = keys.signed(keyId, said, LENGTH - SAID);
        byte[] made = Arrays.copyOf(said, LENGTH);
        System.arraycopy(signed, said.length, made, SAID, LENGTH - SAID);
        return made;
    }
}
