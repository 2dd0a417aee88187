package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void leaveWhatAnyScriptWrites() {
        String written = "Ạ́ café, עִבְרִית";

        assertThat(Marks.few(written)).isSameAs(written);
    }

    @Test
    void areSpacesBeyondWhatALetterCarriesAtTheSameOffsets() {
        String row = "e" + "\u0301".repeat(1_000) + "\uDB40\uDD00".repeat(1_000) + "!";

        String few = Marks.few(row);

        assertThat(few).hasSameSizeAs(row).endsWith("!").doesNotContain("\u0301".repeat(17));
        assertThat(Marks.beyond(few, 0, few.length())).isNegative();
    }
}
