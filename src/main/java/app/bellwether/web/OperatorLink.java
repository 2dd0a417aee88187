package app.bellwether.web;

import app.bellwether.subscribers.Operators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * As long as there is no operator, each start writes a link that makes the first one into a file that only its owner can read.
 * Where the local door stands open, nobody needs one.
 */
@Component
final class OperatorLink implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorLink.class);

    private final Operators operators;
    private final LocalDoor door;
    private final WebSettings settings;

    OperatorLink(Operators operators, LocalDoor door, WebSettings settings) {
        this.operators = operators;
        this.door = door;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (door.isThere() || !operators.none()) {
            return;
        }
        Path file = settings.operatorLink().toAbsolutePath();
        try {
            write(file, settings.url().replaceFirst("/$", "") + "/operator/begin/" + operators.cut() + "\n");
            LOG.info("There is no operator yet. The link that makes one, once and within a day, is in {}", file);
        } catch (IOException | UnsupportedOperationException refused) {
            LOG.error(
                    "There is no operator yet, and the link that makes one could not be written to {}", file, refused);
        }
    }

    /** Made anew, so that whoever may read or has opened what stood there reads nothing of it. */
    private static void write(Path file, String link) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        FileAttribute<?> owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        Files.writeString(file, link, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    /** It has been used. */
    void forget() {
        try {
            Files.deleteIfExists(settings.operatorLink());
        } catch (IOException stays) {
            LOG.warn("The used link stays in {}", settings.operatorLink(), stays);
        }
    }
}
