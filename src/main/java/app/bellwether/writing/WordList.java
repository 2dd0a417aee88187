package app.bellwether.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the lists of words that come with the room: words apart by white space, lines from {@code #} are comments. */
final class WordList {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private WordList() {}

    static Set<String> of(String name) {
        return Set.copyOf(lines(name).stream()
                .flatMap(SPACE::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/writing/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of words " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
