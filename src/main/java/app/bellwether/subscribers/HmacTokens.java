package app.bellwether.subscribers;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tokens by HMAC-SHA-256: purpose, key id, subscriber (8 bytes), subject (10 or none), and the first 15 bytes of the HMAC
 * over all of that. 35 or 25 bytes are whole groups of base32, so 56 or 40 characters without padding bits.
 */
final class HmacTokens implements Tokens {

    static final int SUBSCRIBER_BYTES = 8;
    private static final int MAC_BYTES = 15;
    private static final int HEAD_BYTES = 2 + SUBSCRIBER_BYTES;

    private final TokenKeys keys;

    HmacTokens(TokenKeys keys) {
        this.keys = keys;
    }

    @Override
    public String token(Purpose purpose, SubscriberId subscriber, String subject) {
        byte[] whom = Base32.decode(subscriber.value())
                .filter(bytes -> bytes.length == SUBSCRIBER_BYTES)
                .orElseThrow(() -> new IllegalArgumentException("no token names the subscriber " + subscriber));
        byte[] what = subject.isEmpty()
                ? new byte[0]
                : ShortId.bytes(subject)
                        .orElseThrow(() -> new IllegalArgumentException("a token cannot name this: " + subject));
        byte[] said = ByteBuffer.allocate(HEAD_BYTES + what.length)
                .put(code(purpose))
                .put(keys.current())
                .put(whom)
                .put(what)
                .array();
        return Base32.encode(keys.signed(keys.current(), said, MAC_BYTES));
    }

    @Override
    public Optional<Holder> read(Purpose purpose, String token) {
        return Base32.decode(token)
                .filter(bytes -> bytes.length == HEAD_BYTES + MAC_BYTES
                        || bytes.length == HEAD_BYTES + ShortId.BYTES + MAC_BYTES)
                .filter(bytes -> bytes[0] == code(purpose) && keys.keys().containsKey(bytes[1]))
                .filter(this::genuine)
                .map(HmacTokens::holder);
    }

    private boolean genuine(byte[] bytes) {
        byte[] said = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        return MessageDigest.isEqual(keys.signed(bytes[1], said, MAC_BYTES), bytes); // in constant time
    }

    private static Holder holder(byte[] bytes) {
        byte[] subject = Arrays.copyOfRange(bytes, HEAD_BYTES, bytes.length - MAC_BYTES);
        return new Holder(
                new SubscriberId(Base32.encode(Arrays.copyOfRange(bytes, 2, HEAD_BYTES))), Base32.encode(subject));
    }

    /** The purpose as every token ever sent says it: a code is never used again for something else. */
    private static byte code(Purpose purpose) {
        return switch (purpose) {
            case REPLY -> 1;
            case BOUNCE -> 2;
            case UNSUBSCRIBE -> 3;
            case ARCHIVE -> 4;
            case PREFERENCES -> 5;
            case NOTES -> 6;
            case FEED -> 7;
            case SHARED_ARCHIVE -> 8;
        };
    }
}
