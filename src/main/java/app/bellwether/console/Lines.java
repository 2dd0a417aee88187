package app.bellwether.console;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Lines in and out, and complaints beside them. What cannot be read is complained of by its number, and skipped. */
final class Lines {

    /** Stands in a command's help above what its input has. */
    static final String INPUT = "%nIts input, one JSON object a line; what else a line has is ignored:%n";

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BETWEEN_PROGRESS = 200;

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean watched = isWatched();
    private final AsWritten asWritten = new AsWritten();
    private boolean problems;

    Lines(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = writer(out);
        this.err = writer(err);
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /**
     * Everything on standard input, as read by the function; it refuses a line by an {@link IllegalArgumentException}. A line that says
     * that it was not kept is passed over.
     */
    <T> List<T> read(Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        int number = 0;
        try (var bytes = new BufferedInputStream(in)) {
            for (byte[] line = line(bytes); line != null; line = line(bytes)) {
                number++;
                read(line, number, reading, all);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("standard input broke off after line " + number, broken);
        }
        return all;
    }

    /** Bytes up to a line feed, so that a line of wrong bytes spoils no other; null at the end. */
    private static byte @Nullable [] line(InputStream bytes) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = bytes.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = bytes.read()) {
            line.write(next);
        }
        return line.toByteArray();
    }

    private <T> void read(byte[] bytes, int number, Function<JsonNode, T> reading, List<T> all) {
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String bare = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (!bare.isBlank()) {
                ObjectNode object = object(bare);
                ObjectNode plain = asWritten.plain(object);
                boolean kept = plain.path("kept").asBoolean(true);
                if (kept) {
                    all.add(reading.apply(plain));
                }
                if (kept && !plain.equals(object)) {
                    asWritten.remember(object);
                }
            }
        } catch (CharacterCodingException foreign) {
            complain("line " + number + " is skipped: it is not in UTF-8");
        } catch (IllegalArgumentException refused) {
            complain("line " + number + " is skipped: " + refused.getMessage());
        }
    }

    private static ObjectNode object(String line) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("it is no JSON object");
        } catch (JacksonException malformed) {
            int column = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getColumnNr();
            throw new IllegalArgumentException(
                    "it is no JSON object" + (column > 0 ? ", from its column " + column + " on" : ""), malformed);
        }
    }

    /** All bytes of standard input. */
    byte[] bytes() {
        try {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("standard input cannot be read", broken);
        }
    }

    void write(Map<String, ?> object) {
        write(JSON.<JsonNode>valueToTree(object));
    }

    void write(JsonNode object) {
        asWritten.restore(object);
        out.println(object);
    }

    void print(String text) {
        out.print(text);
    }

    void complain(String what) {
        problems = true;
        tell(what);
    }

    /** Something to know that is no problem. */
    void tell(String what) {
        err.println("bellwether: " + what.lines().findFirst().orElse(""));
        err.flush();
    }

    /** Says how far long work is, to a person who watches a terminal. */
    void progress(String what, int done, int all) {
        if (watched && (done % BETWEEN_PROGRESS == 0 || done == all)) {
            err.print("\r" + what + " " + done + " of " + all + (done == all ? "\n" : ""));
            err.flush();
        }
    }

    /** Java tells a terminal only for standard input and output together; Linux tells where standard error goes. */
    private static boolean isWatched() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).startsWith("/dev/pts");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return false;
        }
    }

    boolean sawProblems() {
        return problems;
    }

    PrintWriter printer() {
        return out;
    }

    PrintWriter complainer() {
        return err;
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
