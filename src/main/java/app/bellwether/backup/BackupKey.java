package app.bellwether.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** What a backup is encrypted with, made of a file's text. */
public final class BackupKey {

    /** As 24 random bytes have when they are written in base64. */
    private static final int LEAST = 32;

    private final byte[] key;

    private BackupKey(byte[] key) {
        this.key = key;
    }

    /**
     * The key of that file, whose text is used without the white space around it.
     *
     * @throws Unusable when it cannot be read, or is short enough to be guessed
     */
    public static BackupKey of(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (text.length() < LEAST) {
                throw new Unusable("the key in " + file + " is shorter than " + LEAST
                        + " characters and could be guessed: make one with head -c 32 /dev/urandom | base64");
            }
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return new BackupKey(BackupFile.sha256().digest(bytes));
        } catch (IOException unreadable) {
            throw new Unusable("the key cannot be read from " + file, unreadable);
        }
    }

    /** From the bytes themselves. */
    static BackupKey ofBytes(byte[] key) {
        return new BackupKey(key.clone());
    }

    /** The key of one file, by HKDF (RFC 5869). */
    SecretKey derived(byte[] salt, byte[] associated) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(associated, Segments.KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 25 has HKDF", impossible);
        }
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "a key";
    }
}
