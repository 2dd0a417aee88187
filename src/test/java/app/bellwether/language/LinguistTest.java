package app.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Taxonomy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinguistTest {

    private final Linguist linguist = Linguist.standard(Taxonomy.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The council voted to keep the library open for the rest of the year.",
                "en; For a leader whose ministry holds records of people",
                "de; Der Stadtrat hat beschlossen, dass die Bücherei bis zum Ende des Jahres offen bleibt.",
                "fr; Le conseil a décidé de garder la bibliothèque ouverte pour le reste de cette année.",
                "es; El consejo decidió mantener abierta la biblioteca por el resto de este año.",
                "it; Il consiglio ha deciso di tenere aperta la biblioteca per il resto di questo anno.",
                "pt; O conselho decidiu não fechar a biblioteca e manter os seus livros até o fim do ano.",
                "nl; De raad heeft besloten dat de bibliotheek tot het einde van het jaar open blijft.",
                "ru; Совет решил оставить библиотеку открытой до конца года.",
                "ja; 市議会は図書館を開けておくことを決めた。",
                "und; Xyzzy",
                "und; ''"
            })
    void tellsLanguagesApart(String language, String text) {
        assertThat(linguist.languageOf(text)).isEqualTo(language);
    }

    @Test
    void stemsContentWordsOfTheTextsLanguage() {
        assertThat(linguist.stems("The markets were falling in New York’s exchanges"))
                .containsExactly("market", "were", "fall", "new", "york", "exchang");
        assertThat(linguist.stems("Die Häuser wurden von der Stadt gekauft und für die Bürger geöffnet"))
                .contains("haus", "burg");
    }

    @Test
    void embedsParaphrasesNearer() {
        float[] one = linguist.embed("The chip maker cut its prices by half.");
        float[] other = linguist.embed("Semiconductor company halves what it charges.");
        float[] unrelated = linguist.embed("The otters returned to the river in spring.");

        assertThat(one).hasSize(384);
        assertThat(Linguist.cosine(one, one)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
        assertThat(Linguist.cosine(one, other)).isGreaterThan(Linguist.cosine(one, unrelated) + .2);
        assertThat(linguist.embed("The chip maker cut its prices by half.")).isEqualTo(one);
    }

    @Test
    void knowsCopiesByTheirFingerprints() {
        String wire =
                "The council voted on Monday to keep both branch libraries open on shorter hours for the rest of the"
                        + " year.";

        Set<Long> print = linguist.fingerprint(wire);
        assertThat(linguist.fingerprint("ASHMERE (Corvane) - " + wire)).containsAll(print);
        assertThat(linguist.fingerprint("The council kept its two libraries open on Monday."))
                .doesNotContainAnyElementsOf(print);
    }
}
