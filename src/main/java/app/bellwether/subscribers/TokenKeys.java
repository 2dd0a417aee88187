package app.bellwether.subscribers;

import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

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
}
