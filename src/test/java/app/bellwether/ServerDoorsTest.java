package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import app.bellwether.sources.SourceList;
import app.bellwether.sources.SourceList.Listed;
import app.bellwether.sources.SourceList.Wanted;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import app.bellwether.sources.polling.SourcesOnPostgres;
import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.DoorsOnPostgres;
import app.bellwether.subscribers.Keys;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.SubscribersOnPostgres;
import app.bellwether.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** What the command line gets of a server: its settings, and the operators' way in, into a real database. */
class ServerDoorsTest {

    private static final Consent.Proof PROOF = new Consent.Proof("at the local door", "");

    private final TestDatabase database = TestDatabase.fresh();
    private final DoorsOnPostgres doors = new DoorsOnPostgres(
            database, SubscribersOnPostgres.with(database, Taxonomy.standard(), Clock.systemUTC()), Clock.systemUTC());

    @TempDir
    private Path directory;

    @Test
    void signsTheOnlyOperatorInOnceAndInAnyBrowser() {
        doors.operators().add("ola@example.org", PROOF);
        Operators.Operator ola = doors.operators().all().getFirst();

        String link = link("");

        assertThat(link).startsWith("https://brief.example/sign-in/").isNotEqualTo(link(""));
        String key = link.substring(link.lastIndexOf('/') + 1);
        assertThat(doors.keys().spend(Keys.Purpose.SIGN_IN, key, null))
                .contains(new Keys.Held(ola.id(), Keys.State.GOOD));
        assertThat(doors.keys().spend(Keys.Purpose.SIGN_IN, key, null))
                .contains(new Keys.Held(ola.id(), Keys.State.SPENT));
    }

    @Test
    void asksWhichOneIsMeantAndLetsNobodyElseIn() {
        doors.operators().add("ola@example.org", PROOF);
        doors.operators().add("bo@example.org", PROOF);

        assertThatIllegalStateException().isThrownBy(() -> link("")).withMessageContaining("several operators");
        assertThatIllegalStateException()
                .isThrownBy(() -> link("eve@example.org"))
                .withMessageContaining("no operator has that address")
                .withMessageNotContaining("eve");
        assertThat(link("Bo@example.org")).startsWith("https://brief.example/sign-in/");
    }

    @Test
    void makesTheFirstOneWhileThereIsNone() {
        String link = link("");

        assertThat(link).startsWith("https://brief.example/operator/begin/");
        assertThat(doors.operators().opens(link.substring(link.lastIndexOf('/') + 1)))
                .isTrue();
    }

    @Test
    void saysThatNoServerIsRunning() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ServerDoors().operatorLink("", List.of("--bellwether.data=" + directory)))
                .withMessageContaining("No Bellwether of yours is running on " + directory);
        assertThatIllegalStateException()
                .isThrownBy(() -> new ServerDoors()
                        .operatorLink("", List.of("--spring.datasource.url=jdbc:postgresql://localhost:1/none")))
                .withMessageContaining("the database does not answer");
    }

    @Test
    void readsSettingsAsTheServerDoes() {
        Binder settings = new ServerDoors()
                .settings(List.of("--bellwether.model.tokens-a-day=5", "--bellwether.model.off=item,answer"));

        assertThat(settings.bind("bellwether.model.tokens-a-day", Long.class).get())
                .isEqualTo(5);
        assertThat(settings.bind("bellwether.model.off", Bindable.listOf(String.class))
                        .get())
                .containsExactly("item", "answer");
        assertThat(settings.bind("spring.application.name", String.class).get()).isEqualTo("bellwether");
    }

    @Test
    void opensTheListOfWhatIsReadAndTakesNothingOffIt() {
        var paper = new Configured("c1", "The Paper", "https://paper.example/feed");
        var server = SourcesOnPostgres.with(database, Clock.systemUTC(), paper);

        int added = new ServerDoors()
                .sources(
                        settings(),
                        list -> list.add(List.of(
                                new Wanted("Again", "http://paper.example/feed", List.of()),
                                new Wanted("Quay Times", "https://quay.example/feed", List.of("Shipping")))));

        assertThat(added).isEqualTo(1);
        assertThat(server.list().all())
                .extracting(Listed::name, Listed::added)
                .containsExactly(tuple("Quay Times", true), tuple("The Paper", false));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ServerDoors()
                        .sources(
                                List.of("--spring.datasource.url=jdbc:postgresql://localhost:1/none"),
                                SourceList::takeAlong))
                .withMessageContaining("the database does not answer");
    }

    private String link(String address) {
        return new ServerDoors().operatorLink(address, settings());
    }

    private List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres",
                "--bellwether.web.url=https://brief.example/");
    }
}
