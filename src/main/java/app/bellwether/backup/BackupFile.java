package app.bellwether.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup as a file: a line that says what it is, an archive (ZIP), which may be encrypted, and the SHA-256 of all before it. It has its
 * name only when it is whole, and is read only when it is.
 */
final class BackupFile {

    private static final String PLAIN = "bellwether backup 1\n";
    private static final String ENCRYPTED = "bellwether backup 1, encrypted\n";
    private static final int SUM_BYTES = 32;

    /** What says something of the other parts is read into memory; there are some kilobytes of it. */
    private static final int MOST_SAID = 16 << 20;

    private final Path path;
    private final String line;
    private final long bodyEnd;

    private BackupFile(Path path, String line, long bodyEnd) {
        this.path = path;
        this.line = line;
        this.bodyEnd = bodyEnd;
    }

    /** What fills an archive or reads one. */
    @FunctionalInterface
    interface Part<T> {
        void with(T archive) throws IOException;
    }

    /** Writes one that only its owner may read. */
    static void write(Path path, @Nullable BackupKey key, Part<ZipOutputStream> filling) throws IOException {
        if (Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        // where there are owners of files, it is for its own alone
        Path part = Files.createTempFile(path.toAbsolutePath().resolveSibling(""), path.getFileName() + ".", ".part");
        try {
            try (var file = new FileOutputStream(part.toFile());
                    var out = new BufferedOutputStream(file)) {
                var summed = new DigestOutputStream(out, sha256());
                byte[] line = (key == null ? PLAIN : ENCRYPTED).getBytes(StandardCharsets.US_ASCII);
                summed.write(line);
                OutputStream body = key == null ? summed : Segments.sealing(summed, key, line);
                var archive = new ZipOutputStream(body, StandardCharsets.UTF_8);
                filling.with(archive);
                archive.finish();
                if (key != null) {
                    body.close();
                }
                out.write(summed.getMessageDigest().digest());
                out.flush();
                file.getFD().sync();
            }
            Files.move(part, path); // not onto one that another wrote meanwhile
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Reads all of it once.
     *
     * @throws Unusable when there is none, or it is no backup, or not as it was written
     */
    static BackupFile whole(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            MessageDigest sum = sha256();
            byte[] start = in.readNBytes(ENCRYPTED.length());
            String line = line(path, start);
            sum.update(start, 0, Math.min(start.length, line.length()));
            long length = Files.size(path);
            long bodyEnd = length - SUM_BYTES;
            byte[] rest = Arrays.copyOfRange(start, line.length(), start.length);
            if (bodyEnd < start.length) {
                throw new Unusable(path + " is cut off");
            }
            sum.update(rest);
            byte[] some = new byte[1 << 16];
            long at = start.length;
            while (at < bodyEnd) {
                int read = in.read(some, 0, (int) Math.min(some.length, bodyEnd - at));
                if (read < 0) {
                    throw new Unusable(path + " became shorter while it was read");
                }
                sum.update(some, 0, read);
                at += read;
            }
            if (!MessageDigest.isEqual(sum.digest(), in.readNBytes(SUM_BYTES))) {
                throw new Unusable(
                        path + " is not as it was written: it is cut off or was changed. Nothing of it is used;"
                                + " take another one");
            }
            return new BackupFile(path, line, bodyEnd);
        } catch (NoSuchFileException missing) {
            throw new Unusable("there is no such file: " + path, missing);
        }
    }

    private static String line(Path path, byte[] start) {
        String begins = new String(start, StandardCharsets.ISO_8859_1);
        if (begins.startsWith(PLAIN)) {
            return PLAIN;
        }
        if (begins.equals(ENCRYPTED)) {
            return ENCRYPTED;
        }
        throw new Unusable(
                begins.startsWith("bellwether backup ")
                        ? path + " is of a newer Bellwether: restore it with that one"
                        : path + " is no backup of a Bellwether");
    }

    /**
     * Gives out what is in it.
     *
     * @throws Unusable when it is encrypted and there is no key, or not this one
     */
    void read(@Nullable BackupKey key, Part<ZipInputStream> reading) throws IOException {
        boolean encrypted = line.equals(ENCRYPTED);
        if (encrypted && key == null) {
            throw new Unusable(path + " is encrypted: name the key that it was taken with (--key-file)");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.skipNBytes(line.length());
            InputStream body = new Bounded(in, bodyEnd - line.length());
            InputStream opened = encrypted && key != null
                    ? Segments.opening(body, key, line.getBytes(StandardCharsets.US_ASCII))
                    : body;
            reading.with(new ZipInputStream(new BufferedInputStream(opened, 1 << 16), StandardCharsets.UTF_8));
        } catch (Segments.WrongKey wrong) {
            throw new Unusable(path + " is encrypted with another key", wrong);
        }
    }

    /** The next part of an archive, which has to have that name. */
    static void next(ZipInputStream archive, String name) throws IOException {
        ZipEntry entry = archive.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("where " + name + " should be is " + (entry == null ? "nothing" : entry.getName()));
        }
    }

    /** All of the next part, which has to have that name and to be small. */
    static byte[] all(ZipInputStream archive, String name) throws IOException {
        next(archive, name);
        byte[] bytes = archive.readNBytes(MOST_SAID + 1);
        if (bytes.length > MOST_SAID) {
            throw new IOException(name + " is larger than " + (MOST_SAID >> 20) + " MB");
        }
        return bytes;
    }

    /** The same bytes at the same moment make the same file. */
    static void next(ZipOutputStream archive, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        archive.putNextEntry(entry);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** So many bytes of another, which stays open. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left;

        Bounded(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
