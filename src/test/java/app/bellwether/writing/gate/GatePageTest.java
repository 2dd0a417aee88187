package app.bellwether.writing.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.writing.Worded;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written about the gate is true of it. */
class GatePageTest {

    private static final Pattern CHECK = Pattern.compile("(?m)^\\| \\d+ \\| `([a-z]+)` \\|");

    @Test
    void listsTheChecksInTheirOrder() throws IOException {
        List<String> listed = CHECK.matcher(Files.readString(Path.of("docs/models.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(listed).isEqualTo(GateDesk.GATE.names());
    }

    @Test
    void r3OnlyTheGateMakesAWordedSentence() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Gate.class.getName())
                .should()
                .callConstructorWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "makes a worded sentence", call -> call.getTargetOwner().isEquivalentTo(Worded.class)))
                .because("what a model worded has passed there")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.bellwether"));
    }
}
