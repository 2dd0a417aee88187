package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holes that are known are in nothing that runs; {@code known-holes.txt} lists those that concern us. */
class KnownHolesTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d+(?:\\.[0-9A-Za-z]+)*(?:-[A-Za-z0-9.]+)?)\\.jar");

    private record Hole(String library, String mended, String what) {

        static Hole read(String line) {
            String[] parts = line.split(" ", 3);
            return new Hole(parts[0], parts[1], parts[2]);
        }
    }

    @Test
    void areInNothingThatRuns() throws IOException {
        Map<String, String> libraries = libraries();
        List<String> open = new ArrayList<>();
        int known = 0;
        for (Hole hole : holes()) {
            String version = libraries.get(hole.library());
            if (version != null) {
                known++;
                if (compare(version, hole.mended()) < 0) {
                    open.add(hole.library() + " " + version + " has " + hole.what() + ": take " + hole.mended()
                            + " or newer");
                }
            }
        }

        assertThat(known).as("of the list there are here").isGreaterThan(8);
        assertThat(open).isEmpty();
    }

    @Test
    void areKnownByTheirVersions() {
        assertThat(compare("2.0.3", "2.0.4")).isNegative();
        assertThat(compare("2.0.10", "2.0.4")).isPositive();
        assertThat(compare("11.0.12", "11.0.12")).isZero();
        assertThat(compare("32.0", "32.0.0")).isZero();
        assertThat(compare("2.0.0-M4", "2.0.0")).isNegative();
        assertThat(compare("2.0.0-M3", "2.0.0-M4")).isNegative();
    }

    private static List<Hole> holes() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/known-holes.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Hole::read)
                .toList();
    }

    private static Map<String, String> libraries() {
        Map<String, String> libraries = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Matcher jar = JAR.matcher(Path.of(entry).getFileName().toString());
            if (jar.matches()) {
                libraries.put(jar.group(1), jar.group(2));
            }
        }
        return libraries;
    }

    /** Number by number; what comes before a version ({@code -M4}) is older than it. */
    private static int compare(String one, String other) {
        String[] ours = one.split("-", 2);
        String[] theirs = other.split("-", 2);
        String[] mine = ours[0].split("\\.", -1);
        String[] yours = theirs[0].split("\\.", -1);
        for (int at = 0; at < Math.max(mine.length, yours.length); at++) {
            int difference = Integer.compare(number(mine, at), number(yours, at));
            if (difference != 0) {
                return difference;
            }
        }
        boolean before = ours.length > 1 && ours[1].matches("(?i)(M|RC|alpha|beta).*");
        boolean beforeIt = theirs.length > 1 && theirs[1].matches("(?i)(M|RC|alpha|beta).*");
        return before && beforeIt ? ours[1].compareTo(theirs[1]) : Boolean.compare(beforeIt, before);
    }

    private static int number(String[] parts, int at) {
        return at < parts.length && parts[at].matches("\\d{1,9}") ? Integer.parseInt(parts[at]) : 0;
    }
}
