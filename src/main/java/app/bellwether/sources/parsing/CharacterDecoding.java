package app.bellwether.sources.parsing;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: by the byte order mark, what the server says, what the document says, and what the bytes look like. */
final class CharacterDecoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int MOST_LOOKED_AT = 50_000;
    /** Of a hundred; what is Western comes out first even in one sentence, Cyrillic and Chinese from here on. */
    private static final int LIKELY = 35;

    private static final Pattern IN_TYPE =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_XML =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern IN_HTML =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private static final List<Mark> MARKS = List.of(
            new Mark(0xefbbbf, 24, StandardCharsets.UTF_8),
            new Mark(0x0000feff, 32, Charset.forName("UTF-32BE")),
            new Mark(0x0000003c, 32, Charset.forName("UTF-32BE")),
            new Mark(0xfffe0000, 32, Charset.forName("UTF-32LE")),
            new Mark(0x3c000000, 32, Charset.forName("UTF-32LE")),
            new Mark(0x4c6fa794, 32, Charset.forName("IBM037")),
            new Mark(0xfeff, 16, StandardCharsets.UTF_16BE),
            new Mark(0x003c, 16, StandardCharsets.UTF_16BE),
            new Mark(0xfffe, 16, StandardCharsets.UTF_16LE),
            new Mark(0x3c00, 16, StandardCharsets.UTF_16LE));

    private CharacterDecoding() {}

    static String text(byte[] bytes, @Nullable String contentType) {
        var marked = byMark(bytes);
        if (marked.isPresent()) {
            return withoutMark(new String(bytes, marked.get()));
        }
        var start = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        return named(IN_TYPE, contentType == null ? "" : contentType)
                .or(() -> named(IN_XML, start))
                .or(() -> named(IN_HTML, start))
                .flatMap(charset -> strictly(bytes, charset))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> mended(bytes));
    }

    private static Optional<Charset> byMark(byte[] bytes) {
        var start = bytes.length < 4 ? -1 : ByteBuffer.wrap(bytes).getInt();
        return MARKS.stream().filter(mark -> mark.begins(start)).findFirst().map(Mark::charset);
    }

    /** The first bits of a document: a byte order mark, or how an angle bracket looks. */
    private record Mark(int bits, int length, Charset charset) {
        boolean begins(int start) {
            return start >>> (32 - length) == bits;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Optional<Charset> named(Pattern pattern, String in) {
        var found = pattern.matcher(in);
        try {
            return found.find() ? Optional.of(asOnTheWeb(found.group(1))) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** As browsers do: these names are used for their supersets. UTF-16 is refused, since its name was readable as ASCII. */
    private static Charset asOnTheWeb(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> WESTERN;
            case "gb2312", "gbk" -> Charset.forName("GB18030");
            case "euc-kr", "ks_c_5601-1987" -> Charset.forName("MS949");
            case "shift_jis", "shift-jis" -> Charset.forName("windows-31j");
            case String utf when utf.startsWith("utf-16") || utf.startsWith("utf-32") -> StandardCharsets.UTF_8;
            default -> Charset.forName(name);
        };
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(WESTERN) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-8 with some stray Western bytes, each read as such; all of one other charset when there is little UTF-8 in it. */
    private static String mended(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var stray = 0;
        var fine = 0;
        for (; ; ) {
            var from = out.position();
            var result = decoder.decode(in, out, true);
            for (var i = from; i < out.position(); i++) {
                fine += out.get(i) > 0x7f ? 1 : 0;
            }
            if (!result.isError()) {
                return stray > fine
                        ? new String(bytes, looksLike(bytes))
                        : out.flip().toString();
            }
            for (var i = 0; i < result.length(); i++) {
                stray++;
                out.put(new String(new byte[] {in.get()}, WESTERN));
            }
        }
    }

    /** What the bytes are most likely to be; Western where nothing else is likely. */
    private static Charset looksLike(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.enableInputFilter(true);
        var likeliest = detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_LOOKED_AT)))
                .detect();
        return likeliest == null
                        || likeliest.getConfidence() < LIKELY
                        || likeliest.getName().startsWith("ISO-8859-1")
                        || !Charset.isSupported(likeliest.getName())
                ? WESTERN
                : asOnTheWeb(likeliest.getName());
    }
}
