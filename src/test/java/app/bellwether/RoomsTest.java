package app.bellwether;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.models.Models;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the house: what may use what, how things are called, how long they are, and who writes which table. */
class RoomsTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.bellwether");

    private static final Pattern WRITE = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?)\\s+([a-z_]+)\\.[a-z_]+");

    private static final Pattern STATEMENT =
            Pattern.compile("(?i)\"\\s*(?:select|insert\\s+into|update|delete\\s+from|with)\\s");

    private static final Pattern READ = Pattern.compile("(?i)\\b(?:from|join)\\s+([a-z_]+)\\.[a-z_]+");

    @Test
    void keepsTheArrowsOneWay() {
        Rooms.MODULES.verify();
    }

    @Test
    void tellsTheTruthInTheArchitecturePage() throws IOException {
        var documented = new TreeMap<String, Set<String>>();
        Rooms.documented().forEach((room, others) -> documented.put(room, new TreeSet<>(others)));

        assertThat(documented).isEqualTo(Rooms.declared());
    }

    @Test
    void listsRoomsUpstreamFirst() throws IOException {
        var above = new HashSet<String>();
        for (var row : Rooms.documented().entrySet()) {
            assertThat(above).as("rooms above " + row.getKey()).containsAll(row.getValue());
            above.add(row.getKey());
        }
        assertThat(above).isNotEmpty();
    }

    @Test
    void hasADoorForEveryRoom() throws IOException {
        for (var directory : Rooms.packages()) {
            assertThat(directory.resolve("package-info.java"))
                    .exists()
                    .content()
                    .contains("@NullMarked", "/**");
        }
        for (var room : Rooms.declared().keySet()) {
            var door = Files.readString(Rooms.MAIN.resolve(room).resolve("package-info.java"));
            assertThat(door.replaceAll("\\s+\\* ", " ")).contains("@ApplicationModule(", "Takes", "Start at");
        }
    }

    @Test
    void namesThingsByWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service|Dto|Data|Info|Base)")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Default)[A-Z][^.]*")
                .because("a name says what a thing is")
                .check(CODE);
    }

    @Test
    void namesNoTwoThingsAlike() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var named = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
            named.values().removeIf(count -> count == 1);
            assertThat(named).isEmpty();
        }
    }

    @Test
    void keepsFilesShort() throws IOException {
        assertThat(longerThan(300, Path.of("src/main/java"))).isEmpty();
        for (String heart : List.of("language", "judging", "stories", "writing", "signals", "briefs")) {
            assertThat(longerThan(250, Path.of("src/main/java/app/bellwether", heart)))
                    .isEmpty();
        }
        assertThat(longerThan(400, Path.of("src/test/java"))).isEmpty();
    }

    @Test
    void takesTimeOnlyFromTheClock() {
        noClasses()
                .should(callMethodWhere(asksForTheTime()))
                .because("time comes from the one injected clock")
                .check(CODE);
        noClasses()
                .that()
                .haveNameNotMatching("app\\.bellwether\\.(Foundations|sources\\.samples\\..*|console\\..*)")
                .should(callMethodWhere(makesAClock()))
                .because("clocks are made by the root, for the samples, and where there is no server")
                .check(CODE);
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("the same input gives the same output")
                .check(CODE);
    }

    @Test
    void asksNoModelFromAPage() {
        noClasses()
                .that()
                .resideInAPackage("app.bellwether.web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Models.class)
                .because("a page shows what was asked")
                .check(CODE);
    }

    @Test
    void leavesNoQueryOpen() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("a stream of rows that nobody closes keeps its connection for ever")
                .check(CODE);
    }

    @Test
    void injectsByConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void keepsRepositoriesWithinTheirRoomsAndSchemas() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Repository")
                .because("what a room keeps is its own")
                .check(CODE);
        var elsewhere = CODE.stream()
                .filter(record -> record.isAnnotatedWith(Table.class))
                .filter(record ->
                        !record.getAnnotationOfType(Table.class).schema().equals(room(record)))
                .toList();
        assertThat(elsewhere).as("records in another room's schema").isEmpty();
    }

    @Test
    void speaksToTheDatabaseInOneWayAClass() throws IOException {
        noClasses()
                .that(have(Repository.class))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .because("a class has repositories, or JdbcClient")
                .check(CODE);
        noClasses()
                .that(have(Repository.class))
                .should()
                .haveNameMatching(".*\\.(Jdbc\\w+|\\w+Rows)")
                .because("its name says which")
                .check(CODE);
        for (var file : files(Rooms.MAIN, ".java")) {
            var name = file.getFileName().toString();
            var text = Files.readString(file);
            if (!name.endsWith("Repository.java") && text.matches("(?s).*\\b\\w+Repository\\b.*")) {
                assertThat(text).as(name).doesNotContainPattern(STATEMENT);
            }
        }
    }

    private static String room(JavaClass one) {
        return one.getPackageName().replaceFirst("app\\.bellwether\\.(\\w+).*", "$1");
    }

    /** Directly, and not as one themselves. */
    private static DescribedPredicate<JavaClass> have(Class<?> type) {
        return DescribedPredicate.describe(
                "have a " + type.getSimpleName(),
                one -> !one.isAssignableTo(type)
                        && one.getDirectDependenciesFromSelf().stream()
                                .anyMatch(other -> other.getTargetClass().isAssignableTo(type)));
    }

    @Test
    void writesOnlyItsOwnTables() throws IOException {
        assertThat(tablesOfOthers(WRITE)).isEmpty();
    }

    @Test
    void readsOtherRoomsThroughTheirDoors() throws IOException {
        assertThat(tablesOfOthers(READ)).isEmpty();
    }

    private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
        return DescribedPredicate.describe("asks for the time", call -> switch (call.getName()) {
            case "now" -> call.getTargetOwner().isAssignableTo(Temporal.class) && !isTold(call);
            case "currentTimeMillis" -> call.getTargetOwner().isEquivalentTo(System.class);
            default -> false;
        });
    }

    private static DescribedPredicate<JavaMethodCall> makesAClock() {
        return DescribedPredicate.describe(
                "makes a clock",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && call.getName().startsWith("system"));
    }

    private static boolean isTold(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /** Statements that reach into the schema of another room. */
    private static List<String> tablesOfOthers(Pattern statement) throws IOException {
        var rooms = Rooms.declared().keySet();
        var found = new ArrayList<String>();
        for (var room : rooms) {
            for (var file : sources(room)) {
                statement
                        .matcher(Files.readString(file))
                        .results()
                        .filter(match -> rooms.contains(match.group(1))
                                && !match.group(1).equals(room))
                        .forEach(match -> found.add(file + ": " + match.group()));
            }
        }
        return found;
    }

    private static List<Path> sources(String room) throws IOException {
        var found = new ArrayList<>(files(Rooms.MAIN.resolve(room), ".java"));
        found.addAll(files(Path.of("src/main/resources/app/bellwether").resolve(room), ".sql"));
        try (Stream<Path> migrations = Files.list(Path.of("migrations"))) {
            migrations
                    .filter(file -> file.getFileName().toString().matches("V[1-9]\\d*__" + room + "(__\\w+)?\\.sql"))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Path> longerThan(int lines, Path directory) throws IOException {
        var found = new ArrayList<Path>();
        for (var file : files(directory, ".java")) {
            if (Files.readAllLines(file).size() > lines) {
                found.add(file);
            }
        }
        return found;
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
