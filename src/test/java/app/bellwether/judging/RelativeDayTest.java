package app.bellwether.judging;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.language.Linguist;
import app.bellwether.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDayTest {

    private static final Linguist LINGUIST = Linguist.standard(Taxonomy.standard());

    private static Statement statement(String language, String words) {
        return new Statement(LINGUIST, words, language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The council made the formal declaration today that the port is closed.|today|false",
                "en|The duties on goods from Norrland are to double next week.|next week|false",
                "en|Next week the court of Norrland hears the case.|Next week|false",
                "en|The mill at Brannes closed two weeks ago.|weeks ago|true",
                "en|The court of Norrland heard the case last Friday.|last Friday|true",
                "de|Das Werk in Brannes schließt morgen.|morgen|false",
                "de|Das Gericht in Brannes verhandelt in der kommenden Woche.|kommenden Woche|false",
                "de|Das Werk in Brannes schloss vor drei Tagen.|vor drei Tagen|true",
                "fr|L’usine de Brannes fermera la semaine prochaine.|semaine prochaine|false",
                "fr|L’usine de Brannes a fermé il y a deux jours.|y a deux jours|true",
                "es|La fábrica de Brannes cerrará esta noche.|esta noche|false",
                "es|La fábrica de Brannes cerró hace dos semanas.|hace dos semanas|true",
                "it|La fabbrica di Brannes chiude domani.|domani|false",
                "it|La fabbrica di Brannes ha chiuso due settimane fa.|settimane fa|true",
                "pt|A fábrica de Brannes fecha na próxima semana.|próxima semana|false",
                "pt|A fábrica de Brannes fechou há dois dias.|há dois dias|true",
            })
    void findsATimeThatIsToldFromTheDayOfWriting(String language, String words, String time, boolean past) {
        assertThat(RelativeDay.of(statement(language, words))).contains(new RelativeDay(time, past));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The council declared on Friday that the port is closed.",
                "en|The editor of USA Today left for Brannes in a hurry.",
                "de|Am Morgen nach der Wahl schloss das Werk in Brannes.",
                "de|Vor dem Gericht in Brannes standen hundert Menschen.",
                "es|El presidente habló por la mañana con los obreros de Brannes.",
                "es|Cada mañana los obreros de Brannes toman el mismo tren.",
                "en|The minister said on Friday this would end the strike.",
                "de|Zwei Tage vor der Wahl schloss das Werk in Brannes.",
                "de|Die Leute warten Stunden, vor allem in Brannes.",
                "fr|Le ministre a présenté vendredi cette mesure aux ouvriers.",
                "fr|Le ministre s’y rendra deux jours avec les ouvriers.",
            })
    void takesNoOtherTimeForOne(String language, String words) {
        assertThat(RelativeDay.of(statement(language, words))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The mill at Brannes is to close this quarter.|this quarter",
                "de|Das Werk in Brannes schließt im kommenden Jahr.|kommenden Jahr",
                "fr|L’usine de Brannes a fermé l’année dernière.|l’année dernière",
            })
    void findsLongerTimesByThemselves(String language, String words, String time) {
        assertThat(RelativeDay.of(statement(language, words))).isEmpty();
        assertThat(RelativeDay.ofSeason(statement(language, words)).map(RelativeDay::words))
                .contains(time);
    }

    @Test
    void takesWhatIsSoCurrentlyForOneWhereASentenceIsReadLater() {
        Statement duty = statement("en", "Currently, a duty of 25 percent is in force.");

        assertThat(RelativeDay.of(duty)).isEmpty();
        assertThat(RelativeDay.isSaid(duty)).isTrue();
    }
}
