package app.bellwether.sources.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** An answer's body, unpacked here so that what it unpacks to is counted. */
final class Body {

    private Body() {}

    /**
     * Reads it.
     *
     * @param end breaks the connection; a polite end would wait for the rest of a body that may have none
     */
    static byte[] read(ClassicHttpResponse answer, int longest, Runnable end) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (var stream = unpacked(entity.getContent(), CacheHeaders.value(answer, "Content-Encoding"))) {
            var bytes = stream.readNBytes(longest + 1);
            if (bytes.length > longest) {
                end.run();
                throw new TooLarge();
            }
            return bytes;
        }
    }

    /**
     * Writes it to a file, which may be longer than what fits into memory.
     *
     * @return how many bytes it has
     */
    static long save(ClassicHttpResponse answer, Path file, long longest, Runnable end) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return 0;
        }
        try (var stream = unpacked(entity.getContent(), CacheHeaders.value(answer, "Content-Encoding"));
                var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            var all = 0L;
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                all += read;
                if (all > longest) {
                    end.run();
                    throw new TooLarge();
                }
                out.write(buffer, 0, read);
            }
            return all;
        }
    }

    private static InputStream unpacked(InputStream raw, String encoding) throws IOException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case "deflate" -> inflated(raw);
            default -> throw new UnknownEncoding(encoding);
        };
    }

    /** Some servers mean zlib by "deflate", as they should, and some do not. */
    private static InputStream inflated(InputStream raw) throws IOException {
        var stream = new PushbackInputStream(raw, 1);
        var first = stream.read();
        if (first >= 0) {
            stream.unread(first);
        }
        return new InflaterInputStream(stream, new Inflater((first & 0x0f) != 8));
    }

    /** More than anyone needs to say. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Packed in a way that was not asked for. */
    static final class UnknownEncoding extends IOException {
        private static final long serialVersionUID = 1;

        UnknownEncoding(String encoding) {
            super(encoding);
        }
    }
}
