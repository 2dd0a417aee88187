package app.bellwether;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** What the code, the package-infos and the architecture page say about the rooms. */
final class Rooms {

    static final ApplicationModules MODULES = ApplicationModules.of(Bellwether.class);

    static final Path MAIN = Path.of("src/main/java/app/bellwether");

    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\|.*\\| ([^|]*) \\|");

    private Rooms() {}

    static Stream<ApplicationModule> all() {
        return MODULES.stream().filter(room -> !room.isRootModule());
    }

    static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }

    /** Which rooms each really uses. */
    static Map<String, Set<String>> used() {
        return collect(room -> room.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(Rooms::name)
                .filter(other -> !other.equals(name(room))));
    }

    /** Which rooms each says that it uses. */
    static Map<String, Set<String>> declared() {
        return collect(room -> Arrays.stream(annotation(room).allowedDependencies()));
    }

    /** Which rooms the architecture page says that each may use, in the page's order. */
    static Map<String, List<String>> documented() throws IOException {
        Map<String, List<String>> rooms = new java.util.LinkedHashMap<>();
        for (var line : Files.readAllLines(Path.of("docs/architecture.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rooms.put(row.group(1), listed(row.group(2)));
            }
        }
        return rooms;
    }

    /** Every directory of code, the root's own first. */
    static List<Path> packages() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<String> listed(String cell) {
        return cell.strip().equals("–") ? List.of() : List.of(cell.strip().split(", "));
    }

    private static org.springframework.modulith.ApplicationModule annotation(ApplicationModule room) {
        try {
            return Class.forName(room.getBasePackage().getName() + ".package-info")
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("Room " + name(room) + " has no package-info", e);
        }
    }

    private static Map<String, Set<String>> collect(
            java.util.function.Function<ApplicationModule, Stream<String>> others) {
        return all().collect(Collectors.toMap(
                Rooms::name,
                room -> others.apply(room).collect(Collectors.toCollection(TreeSet::new)),
                (one, _) -> one,
                TreeMap::new));
    }
}
