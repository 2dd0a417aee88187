package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What letters looked like when somebody looked at them; with {@code WRITE_GOLDEN} in the environment it is written anew. */
final class Golden {

    private static final Path FILES = Path.of("src/test/resources/app/bellwether/email");

    private Golden() {}

    static void assertSame(String name, String letter) throws IOException {
        String anonymous = letter.replace("\r\n", "\n")
                .replaceAll("[a-z2-7]{40,56}", "TOKEN")
                .replaceAll("(?<=/confirm/)[\\w-]{43}", "KEY");
        Path file = FILES.resolve(name);
        if (System.getenv("WRITE_GOLDEN") != null) {
            Files.writeString(file, anonymous);
        }
        assertThat(anonymous).isEqualTo(Files.readString(file));
    }
}
