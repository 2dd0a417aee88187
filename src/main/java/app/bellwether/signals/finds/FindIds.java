package app.bellwether.signals.finds;

import app.bellwether.signals.claims.Claim;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names finds for ever, by what they quote. */
final class FindIds {

    private FindIds() {}

    static String of(String kind, Claim claim) {
        try {
            String key = kind + "|" + claim.origin().article() + "|" + claim.start() + "|" + claim.quote();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
