package app.bellwether.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Streaming encryption, in the format of Tink's AES256_GCM_HKDF_1MB: segments, each encrypted and authenticated under its number and
 * whether it is the last, so that none can be changed, left out, moved or cut off. Tink itself reads and writes the same.
 */
final class Segments {

    static final int KEY_BYTES = 32;
    private static final int PREFIX_BYTES = 7;
    private static final int TAG_BYTES = 16;
    private static final int HEADER_BYTES = 1 + KEY_BYTES + PREFIX_BYTES;
    private static final int SEGMENT_BYTES = 1 << 20;

    /** What cannot be decrypted. */
    static final class WrongKey extends IOException {

        private static final long serialVersionUID = 1;

        WrongKey(Throwable cause) {
            super("it is encrypted with another key, or was changed", cause);
        }
    }

    private final Cipher cipher;
    private final SecretKey key;
    private final byte[] prefix;
    private int number;

    private Segments(BackupKey key, byte[] header, byte[] associated) throws GeneralSecurityException {
        this.key = key.derived(Arrays.copyOfRange(header, 1, 1 + KEY_BYTES), associated);
        this.prefix = Arrays.copyOfRange(header, 1 + KEY_BYTES, HEADER_BYTES);
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }

    private byte[] next(int mode, byte[] segment, int length, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(PREFIX_BYTES + Integer.BYTES + 1)
                .put(prefix)
                .putInt(number++)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        return cipher.doFinal(segment, 0, length);
    }

    /** How much of the next segment's room is taken by the header. */
    private int offset() {
        return number == 0 ? HEADER_BYTES : 0;
    }

    /**
     * Encrypts what is written; closing it writes the last segment, and does not close the other.
     *
     * @param associated what has to be the same when it is read
     */
    static OutputStream sealing(OutputStream out, BackupKey key, byte[] associated) throws IOException {
        byte[] header = new byte[HEADER_BYTES];
        new SecureRandom().nextBytes(header);
        header[0] = HEADER_BYTES;
        try {
            Segments segments = new Segments(key, header, associated);
            out.write(header);
            return segments.new Sealing(out);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    /** Decrypts what was written so. What was changed, or cut off, ends in {@link WrongKey}; nothing of it is given out. */
    static InputStream opening(InputStream in, BackupKey key, byte[] associated) throws IOException {
        byte[] header = in.readNBytes(HEADER_BYTES);
        if (header.length < HEADER_BYTES || header[0] != HEADER_BYTES) {
            throw new IOException("it does not begin as an encrypted file does");
        }
        try {
            return new Segments(key, header, associated).new Opening(in);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    private final class Sealing extends OutputStream {

        private final OutputStream out;
        private final byte[] segment = new byte[SEGMENT_BYTES - TAG_BYTES];
        private int filled;
        private boolean closed;

        Sealing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            while (at < from + length) {
                int room = segment.length - offset() - filled;
                if (room == 0) {
                    seal(false);
                } else {
                    int some = Math.min(room, from + length - at);
                    System.arraycopy(bytes, at, segment, filled, some);
                    filled += some;
                    at += some;
                }
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                out.write(next(Cipher.ENCRYPT_MODE, segment, filled, last));
                filled = 0;
            } catch (GeneralSecurityException broken) {
                throw new IOException("it cannot be encrypted", broken);
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal(true);
                out.flush();
            }
        }
    }

    private final class Opening extends InputStream {

        private final InputStream in;
        private byte[] plain = {};
        private byte[] ahead;
        private int at;
        private boolean ended;

        Opening(InputStream in) throws IOException {
            this.in = in;
            this.ahead = in.readNBytes(SEGMENT_BYTES - offset());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (at == plain.length && !ended) {
                open();
            }
            if (length == 0 || at == plain.length) {
                return length == 0 ? 0 : -1;
            }
            int some = Math.min(length, plain.length - at);
            System.arraycopy(plain, at, bytes, from, some);
            at += some;
            return some;
        }

        /** What follows tells whether a segment is the last. */
        private void open() throws IOException {
            byte[] segment = ahead;
            ahead = in.readNBytes(SEGMENT_BYTES);
            ended = ahead.length == 0;
            try {
                plain = next(Cipher.DECRYPT_MODE, segment, segment.length, ended);
                at = 0;
            } catch (GeneralSecurityException changed) {
                ended = true;
                plain = new byte[0];
                at = 0;
                throw new WrongKey(changed);
            }
        }
    }
}
