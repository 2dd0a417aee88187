package app.bellwether.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {

    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private Path keyFile = Path.of("");

    @BeforeEach
    void name() throws IOException {
        file = directory.resolve("of-today.backup");
        keyFile = Files.writeString(directory.resolve("key"), "k".repeat(32) + "\n");
    }

    @Test
    void isForItsOwnerAloneAndThereOnlyWhenItIsWhole() throws IOException {
        assertThatThrownBy(() -> BackupFile.write(file, null, _ -> {
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(IOException.class);
        assertThat(directory).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**.backup");

        write(null);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> write(null)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void isWholeWhereverAnotherIsWrittenToTheSameNameMeanwhile() throws IOException {
        assertThatThrownBy(() -> BackupFile.write(file, null, archive -> {
                    BackupFile.next(archive, "words");
                    archive.write("half of it".getBytes(StandardCharsets.UTF_8));
                    write(null);
                }))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(read(null)).isEqualTo("all of it");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void isRefusedWhicheverByteWasChangedAndWhereverItWasCutOff() throws IOException {
        for (BackupKey key : Arrays.asList(null, BackupKey.of(keyFile))) {
            Files.deleteIfExists(file);
            write(key);
            byte[] good = Files.readAllBytes(file);
            Path other = directory.resolve("other");
            for (int at = 0; at < good.length; at++) {
                byte[] changed = good.clone();
                changed[at] ^= 1;
                Files.write(other, changed);
                assertThatThrownBy(() -> BackupFile.whole(other)).isInstanceOf(Unusable.class);
                Files.write(other, Arrays.copyOf(good, at));
                assertThatThrownBy(() -> BackupFile.whole(other)).isInstanceOf(Unusable.class);
            }
            Files.write(other, Arrays.copyOf(good, good.length + 1));
            assertThatThrownBy(() -> BackupFile.whole(other)).isInstanceOf(Unusable.class);
            assertThat(read(key)).isEqualTo("all of it");
        }
    }

    @Test
    void saysWhatIsWrongWithAKey() throws IOException {
        write(BackupKey.of(keyFile));
        Path short_ = Files.writeString(directory.resolve("short"), "secret");

        assertThatThrownBy(() -> read(null)).hasMessageContaining("name the key");
        assertThatThrownBy(() -> read(BackupKey.of(Files.writeString(keyFile, "j".repeat(32)))))
                .hasMessageContaining("encrypted with another key");
        assertThatThrownBy(() -> BackupKey.of(short_))
                .hasMessageContaining("could be guessed")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> BackupKey.of(directory.resolve("none"))).hasMessageContaining("cannot be read");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("all of it");
    }

    @Test
    void saysThatItIsOfANewerKindOrNone() throws IOException {
        Files.writeString(file, "bellwether backup 2\n" + "x".repeat(100));
        assertThatThrownBy(() -> BackupFile.whole(file)).hasMessageContaining("of a newer Bellwether");

        Files.writeString(file, "PK" + "x".repeat(100));
        assertThatThrownBy(() -> BackupFile.whole(file)).hasMessageContaining("is no backup");
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> BackupFile.whole(directory.resolve("none")))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("there is no such file")
                .hasMessageContaining("none");
    }

    private void write(@Nullable BackupKey key) throws IOException {
        BackupFile.write(file, key, archive -> {
            BackupFile.next(archive, "words");
            archive.write("all of it".getBytes(StandardCharsets.UTF_8));
        });
    }

    private String read(@Nullable BackupKey key) throws IOException {
        var words = new StringBuilder();
        BackupFile.whole(file).read(key, archive -> {
            BackupFile.next(archive, "words");
            words.append(new String(archive.readAllBytes(), StandardCharsets.UTF_8));
        });
        return words.toString();
    }
}
