package app.bellwether.signals.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.bellwether.language.Linguist;
import app.bellwether.signals.Reports;
import org.junit.jupiter.api.Test;

class VectorTest {

    @Test
    void losesLittleOfTheCosine() {
        float[] one = Reports.LINGUIST.embed("Freight rates rose again.");
        float[] other = Reports.LINGUIST.embed("The cost of shipping went up.");

        assertThat(Vector.of(one).cosine(Vector.of(other))).isCloseTo(Linguist.cosine(one, other), within(.01));
        assertThat(Vector.of(one).cosine(Vector.of(one))).isCloseTo(1, within(1e-9));
    }

    @Test
    void comesBackFromItsBytes() {
        Vector vector = Vector.of(new float[] {.5f, -.25f, 0});

        assertThat(Vector.of(vector.bytes())).isEqualTo(vector);
        assertThat(vector.cosine(Vector.of(new float[3]))).isZero();
    }
}
