package app.bellwether.replies.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Good morning! Who bought the ferry? Regards, Tom Baker | WHO | ''",
                "Hello! Who bought the Merrow ferry? | WHO | merrow",
                "¿Quién compró el ferry de Merrow? | WHO | merrow",
                "WHO BOUGHT THE FERRY? | WHO | ''",
                "Wann kauft die Stadt die Fähre? | WHEN | ''",
                "How much did Merrow pay? When is it due? | HOW_MANY | merrow",
                "what happened to the ferry | ANYTHING | ''",
            })
    void readsWhatIsAskedAndOfWhom(String text, AskedFor of, String names) {
        Asked asked = Asked.read(text);

        assertThat(asked.of()).isEqualTo(of);
        assertThat(String.join(" ", asked.names())).isEqualTo(names);
    }

    @Test
    void looksForTheBeginsThatAWordAndItsStemShare() {
        assertThat(Asked.read("Which company bought the ferries of Italy?").keywords(LINGUIST))
                .containsExactly("compan", "bought", "ferr", "ital");
    }
}
