package app.bellwether.signals.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.signals.Publishers.Facts;
import app.bellwether.signals.Publishers.Publisher;
import app.bellwether.sources.Imprints.Imprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private final List<Imprint> read = new ArrayList<>();
    private final Map<String, Facts> said = new HashMap<>();

    private void read(String publisher, String source, String host, int articles) {
        read.add(new Imprint(publisher, source, host, "en", articles));
    }

    private Facts of(String publisher) {
        return new Families(read, said).of(publisher).map(Publisher::facts).orElseThrow();
    }

    private void say(String publisher, String house, String domain) {
        said.put(publisher, new Facts(house, domain, "", ""));
    }

    @Test
    void countsTwoNamesAtOneDomainForOneHouse() {
        read("Tarn Kurier", "1", "www.tarn.example", 3);
        read("TARN ONLINE", "2", "sport.tarn.example", 2);
        read("Merrow Ledger", "3", "merrow.example", 2);

        assertThat(of("TARN ONLINE").house())
                .isEqualTo(of("Tarn Kurier").house())
                .isNotEqualTo(of("Merrow Ledger").house());
    }

    @Test
    void countsForWhatIsSaidOfOneSpellingOfAName() {
        read("Merrow Ledger", "1", "merrow.example", 3);
        read("Merrow Ledger (Online)", "1", "merrow.example", 3);
        read("Halden Post", "2", "halden.example", 3);
        say("Merrow Ledger", "merrow ledger", "");
        said.put("Merrow Ledger (Online)", new Facts("", "", "GB", ""));
        say("Halden Post", "merrow ledger", "");

        assertThat(of("Halden Post").house()).isEqualTo(of("Merrow Ledger").house());
    }

    @Test
    void followsWhatIsSaidOfWhomItCountsFor() {
        read("Halden Post", "1", "halden.example", 3);
        read("Tarn Kurier", "2", "tarn.example", 3);
        read("Merrow Ledger", "3", "merrow.example", 3);
        say("Halden Post", "tarn kurier", "");
        say("Tarn Kurier", "merrow ledger", "");

        assertThat(of("Halden Post").house())
                .isEqualTo(of("Tarn Kurier").house())
                .isEqualTo(of("Merrow Ledger").house());

        say("Merrow Ledger", "halden post", "");

        assertThat(of("Merrow Ledger").house()).isNotEmpty();
    }

    @Test
    void knowsADomainHoweverItIsWritten() {
        read("Münchner Bote", "1", "münchner-bote.example", 3);
        read("Bote am Abend", "2", "www.xn--mnchner-bote-dlb.example", 3);

        assertThat(of("Bote am Abend").house()).isEqualTo(of("Münchner Bote").house());
    }

    @Test
    void knowsNoLanguageThatNobodyCouldTell() {
        read.add(new Imprint("Tarn Kurier", "1", "tarn.example", "und", 9));
        read("Tarn Kurier", "1", "tarn.example", 2);

        assertThat(new Families(read, said).of("Tarn Kurier"))
                .hasValueSatisfying(one -> assertThat(one.articles()).isEqualTo(11));
        assertThat(of("Tarn Kurier").language()).isEqualTo("en");
    }

    @Test
    void countsOneNameForOneHouseWhereverItStands() {
        read("The Merrow Ledger", "1", "merrow.example", 3);
        read("Merrow Ledger", "gathered", "news.google.com", 2);
        read("Merrow Ledger (Online)", "2", "elsewhere.example", 2);

        assertThat(of("Merrow Ledger").house())
                .isEqualTo("merrow.example")
                .isEqualTo(of("The Merrow Ledger").house())
                .isEqualTo(of("Merrow Ledger (Online)").house());
    }

    @Test
    void knowsNoDomainOfWhoeverStandsAtManyOrAtEverybodys() {
        read("Links of the Day", "1", "tarn.example", 2);
        read("Links of the Day", "1", "merrow.example", 2);
        read("Ada's Talks", "2", "www.youtube.com", 9);
        read("Bruno's Letter", "3", "bruno.substack.com", 9);

        assertThat(of("Links of the Day")).isEqualTo(new Facts("links of the day", "", "", "en"));
        assertThat(of("Ada's Talks").domain()).isEmpty();
        assertThat(of("Bruno's Letter").domain()).isEqualTo("bruno.substack.com");
    }

    /** A portal that is not known as one, and a paper that prints an agency. */
    @Test
    void takesNobodyForThePortalThatGathersThem() {
        read("Tarn Kurier", "portal", "portal.example", 2);
        read("Merrow Ledger", "portal", "portal.example", 2);
        read("Halden Post", "post", "post.example", 9);
        read("The Agency", "post", "post.example", 2);

        assertThat(of("Tarn Kurier").house()).isEqualTo("tarn kurier");
        assertThat(of("Merrow Ledger").domain()).isEmpty();
        assertThat(of("Halden Post").domain()).isEqualTo("post.example");
        assertThat(of("The Agency").house()).isEqualTo("agency");
    }

    @Test
    void knowsTheDomainOfAHostByItsName() {
        read("news.tarn.example", "1", "", 3);

        assertThat(of("news.tarn.example").domain()).isEqualTo("tarn.example");
    }

    @Test
    void letsWhatAnOperatorSaysCount() {
        read("Tarn Kurier", "1", "tarn.example", 3);
        read("TARN ONLINE", "2", "tarn.example", 2);
        read("Merrow Ledger", "3", "merrow.example", 2);
        read("Halden Post", "4", "halden.example", 2);
        say("TARN ONLINE", "tarn online", "");
        say("Merrow Ledger", "tarn kurier", "");
        say("Halden Post", "", "tarn.example");
        said.put("Nobody", new Facts("", "", "FR", "fr"));

        assertThat(of("TARN ONLINE").house()).isEqualTo("tarn online");
        assertThat(of("Merrow Ledger").house()).isEqualTo("tarn.example");
        assertThat(of("Halden Post").house()).isEqualTo("tarn.example");
        assertThat(of("Nobody")).isEqualTo(new Facts("nobody", "", "FR", "fr"));
        assertThat(new Families(read, said).all())
                .extracting(Publisher::name)
                .containsExactly("Halden Post", "Merrow Ledger", "TARN ONLINE", "Nobody", "Tarn Kurier");
    }
}
