package app.bellwether.backup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** By which a secret is recognised, and not found out: so short that many others have the same. */
public final class SecretMark {

    private static final int BYTES = 2;

    private SecretMark() {}

    /** Empty for no secret. */
    public static String of(String secret) {
        if (secret.isBlank()) {
            return "";
        }
        byte[] hash = BackupFile.sha256().digest(("mark of a backup\u001f" + secret).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    }
}
