package app.bellwether.subscribers;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of tokens by their ids, so that a key can be replaced while tokens of the former one still count.
 *
 * @param current id of the key that new tokens are made with
 * @param keys by id
 */
record TokenKeys(byte current, Map<Byte, SecretKeySpec> keys) {

    static final String ALGORITHM = "HmacSHA256";

    TokenKeys {
        keys = Map.copyOf(keys);
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("there is no key " + current);
        }
    }

    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * The bytes, and after them the first of their HMAC.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    byte[] signed(byte keyId, byte[] said, int macBytes) {
        @Nullable SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new IllegalArgumentException("there is no key " + keyId);
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = Arrays.copyOf(said, said.length + macBytes);
            System.arraycopy(mac.doFinal(said), 0, whole, said.length, macBytes);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }
}
