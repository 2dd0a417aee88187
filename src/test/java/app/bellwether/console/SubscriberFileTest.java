package app.bellwether.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.subscribers.Interest;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

class SubscriberFileTest {

    /** Whoever followed "IL" and "UA" was told nothing for a month of war. */
    @Test
    void takesRegionsByTheirCodesAndByTheirNames() {
        assertThat(SubscriberFile.read(
                                Lines.JSON.readTree("{\"regions\":[\"IL\",\"Ukraine\",\"EU\"],\"topics\":[\"IL\"]}"),
                                1,
                                Taxonomy.standard())
                        .interests())
                .flatExtracting(Interest::keys)
                .containsExactly(Key.words("IL"), Key.region("IL"), Key.region("UA"), Key.region("EU"));
    }
}
