package app.bellwether;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What becomes of a document on a bad way: cut, doubled, spliced, with bytes of no charset and signs that begin or end something. */
public final class Mutations {

    private static final int LONGEST = 200_000;

    private static final List<String> SIGNS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&",
            "&#x0;",
            "&#xD800;",
            "<!DOCTYPE x [",
            "]>",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "\\u0000",
            "\\ud800",
            ":",
            ",",
            "-->\n",
            "WEBVTT\n\n",
            "00:00:01.000 --> ",
            "\r",
            "\n\n",
            "\r\n",
            "--b",
            "--b--\r\n",
            "=?utf-8?q?",
            "?=",
            "=3D",
            "=\r\n",
            "\0",
            "\u202e",
            "\ufeff",
            "\ud83d",
            "1e999",
            "-1",
            "null",
            "true",
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
            "> ",
            "<div>",
            "<p style='display:none'>",
            "<x:y z=");

    private Mutations() {}

    /** Up to eight of them, chosen by the seed; at most 200,000 bytes. */
    public static byte[] of(byte[] document, byte[] another, long seed) {
        Random random = new Random(seed);
        byte[] mutated = document.length > LONGEST ? Arrays.copyOf(document, LONGEST) : document;
        for (int edits = 1 + random.nextInt(8); edits > 0; edits--) {
            mutated = edited(mutated, another, random);
        }
        return mutated.length > LONGEST ? Arrays.copyOf(mutated, LONGEST) : mutated;
    }

    private static byte[] edited(byte[] document, byte[] another, Random random) {
        int from = random.nextInt(document.length + 1);
        int to = Math.min(document.length, from + (int) Math.exp(random.nextDouble() * 8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, from);
        switch (random.nextInt(7)) {
            case 0 -> out.write(document, to, document.length - to);
            case 1 -> again(out, Arrays.copyOfRange(document, from, to), 1 + random.nextInt(300));
            case 2 ->
                again(
                        out,
                        SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8),
                        random.nextInt(4) == 0 ? 3000 : 1 + random.nextInt(3));
            case 3 -> out.write(random.nextInt(256));
            case 4 -> {
                int other = random.nextInt(another.length + 1);
                out.write(another, other, Math.min(another.length - other, to - from));
            }
            case 5 -> out.writeBytes(reversed(Arrays.copyOfRange(document, from, to)));
            default -> {
                return out.toByteArray(); // it breaks off
            }
        }
        out.write(document, from, document.length - from);
        return out.toByteArray();
    }

    private static void again(ByteArrayOutputStream out, byte[] piece, int times) {
        for (int time = 0; time < times && out.size() < LONGEST; time++) {
            out.writeBytes(piece);
        }
    }

    private static byte[] reversed(byte[] piece) {
        byte[] reversed = new byte[piece.length];
        for (int at = 0; at < piece.length; at++) {
            reversed[at] = piece[piece.length - 1 - at];
        }
        return reversed;
    }

    /** A piece of it over and over until it is that long. */
    public static byte[] endless(byte[] document, long seed, int length) {
        Random random = new Random(seed);
        int from = random.nextInt(document.length);
        byte[] piece = Arrays.copyOfRange(document, from, Math.min(document.length, from + 1 + random.nextInt(200)));
        byte[] endless = new byte[length];
        for (int at = 0; at < length; at++) {
            endless[at] = at < from ? document[at] : piece[(at - from) % piece.length];
        }
        return endless;
    }

    /** The given ones and, where the data beside the project are, the files there of that ending. */
    public static List<byte[]> seeds(List<String> own, String folder, String ending) {
        List<byte[]> seeds = new ArrayList<>();
        own.forEach(one -> seeds.add(one.getBytes(StandardCharsets.UTF_8)));
        Path data = Path.of("../shared/data").resolve(folder);
        if (Files.isDirectory(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.filter(file -> file.toString().endsWith(ending))
                        .sorted()
                        .toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return seeds;
    }
}
