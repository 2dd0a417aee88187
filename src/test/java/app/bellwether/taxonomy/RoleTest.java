package app.bellwether.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void isKnownByEachOfTheWordsThatPeopleChooseFrom() {
        assertThat(Arrays.stream(Role.WORDS.split("\\W+(?:or\\W+)?", -1)).map(Role::of))
                .containsExactly(Role.values());
        assertThatIllegalArgumentException().isThrownBy(() -> Role.of("chief"));
    }
}
