package app.bellwether.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTest {

    private static final int SEGMENT = 1 << 20;
    private static final byte[] ASSOCIATED = "said beside it".getBytes(StandardCharsets.US_ASCII);
    private static final BackupKey KEY = BackupKey.ofBytes(bytes(32, 7));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 57, SEGMENT - 56, SEGMENT - 55, 2 * SEGMENT - 72, 2 * SEGMENT - 71, 3_333_333})
    void givesBackWhatWasSealedWhereverSegmentsEnd(int length) throws IOException {
        byte[] plain = bytes(length, length);

        byte[] sealed = sealed(plain);

        assertThat(opened(sealed, KEY, ASSOCIATED)).isEqualTo(plain);
        assertThat(sealed(plain)).as("never twice the same").isNotEqualTo(sealed);
    }

    @Property(tries = 200)
    void refusesWhatWasChangedAnywhere(
            @ForAll @IntRange(max = 355) int at, @ForAll @IntRange(min = 1, max = 255) int by) throws IOException {
        byte[] sealed = sealed(bytes(300, 1));
        sealed[at] ^= (byte) by;

        assertThatThrownBy(() -> opened(sealed, KEY, ASSOCIATED)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 39, 40, 41, SEGMENT - 1, SEGMENT, SEGMENT + 1, SEGMENT + 16, 2 * SEGMENT})
    void refusesWhatWasCutOff(int at) throws IOException {
        byte[] cut = Arrays.copyOf(sealed(bytes(2 * SEGMENT, 2)), at);

        assertThatThrownBy(() -> opened(cut, KEY, ASSOCIATED)).isInstanceOf(IOException.class);
    }

    @Test
    void opensWithTheSameKeyAndTheSameLineOnly() throws IOException {
        byte[] sealed = sealed(bytes(100, 3));

        assertThatThrownBy(() -> opened(sealed, BackupKey.ofBytes(bytes(32, 8)), ASSOCIATED))
                .isInstanceOf(Segments.WrongKey.class);
        assertThatThrownBy(() -> opened(sealed, KEY, new byte[0])).isInstanceOf(Segments.WrongKey.class);
    }

    /** Made by Tink 1.18 as {@code new AesGcmHkdfStreaming(key, "HmacSha256", 32, 1 << 20, 0)}. */
    @Test
    void readsWhatTinkWrote() throws IOException {
        byte[] ofTink = HexFormat.of()
                .parseHex("28be66c44a9025847ec2d3846b22eb6509de3b635c2f18aa000093d7fb1244747a3dfbc1"
                        + "1e75c0da94a933d98386af43d65d4a15381128ad1f25e1825c5c08e5abfd6c67ea8490");
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }

        assertThat(new String(opened(ofTink, BackupKey.ofBytes(key), ASSOCIATED), StandardCharsets.US_ASCII))
                .isEqualTo("written by Tink");
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = Segments.sealing(out, KEY, ASSOCIATED)) {
            sealing.write(plain, 0, plain.length / 3);
            sealing.write(plain, plain.length / 3, plain.length - plain.length / 3);
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] sealed, BackupKey key, byte[] associated) throws IOException {
        return Segments.opening(new ByteArrayInputStream(sealed), key, associated)
                .readAllBytes();
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
