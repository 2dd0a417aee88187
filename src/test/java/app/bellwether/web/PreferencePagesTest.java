package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.subscribers.Interest;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Subscriber;
import jakarta.servlet.http.Cookie;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

class PreferencePagesTest {

    private final JoiningHouse house = new JoiningHouse();

    @SuppressWarnings("NullAway.Init")
    private Subscriber ada;

    @SuppressWarnings("NullAway.Init")
    private Cookie session;

    @BeforeEach
    void signIn() {
        ada = house.confirmed("ada@example.org", "AI in India", "Tesla");
        session = house.signedIn(ada);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/preferences",
                "/preferences/look",
                "/preferences/undo",
                "/preferences/pause",
                "/preferences/resume",
                "/preferences/fewer",
                "/preferences/unsubscribe",
                "/preferences/come-back",
                "/preferences/erase",
                "/sign-out"
            })
    void changesNothingForOtherSitesOtherSessionsAndNobody(String path) throws Exception {
        Cookie other = house.signedIn(house.confirmed("bob@example.org", "EU"));
        String before = house.rows();

        assertThat(answer(full(path).cookie(session)).getStatus()).isEqualTo(403);
        assertThat(answer(full(path).cookie(session).param("form", house.form(other)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(house.answer(full(path)
                                .cookie(session)
                                .param("form", house.form(session))
                                .header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(house.answer(full(path)
                                .cookie(session)
                                .param("form", house.form(session))
                                .header("Origin", "https://evil.example"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(full(path).param("form", house.form(session))).getHeader("Location"))
                .isEqualTo("/sign-in");
        assertThat(house.rows()).isEqualTo(before);
    }

    @Test
    void changesNothingWhenAPageIsLookedAt() throws Exception {
        String before = house.rows();
        for (String path : List.of(
                "/preferences",
                "/preferences?done=saved",
                "/preferences?interest=EU&form=" + house.form(session),
                "/preferences/erase",
                "/preferences/export",
                "/preferences/export.json",
                "/preferences/pause",
                "/preferences/undo?change=1",
                "/sign-in",
                "/subscribe")) {
            answer(get(path).cookie(session));
        }
        assertThat(house.rows()).isEqualTo(before);
    }

    @Test
    void saysHowManyWordsAMinuteIs() throws Exception {
        var page = Jsoup.parse(answer(get("/preferences").cookie(session)).getContentAsString());

        assertThat(page.select("#minutes").attr("aria-describedby")).isEqualTo("minutes-hint");
        assertThat(page.select("#minutes-hint").text()).isEqualTo("At most, at 220 words a minute.");
    }

    @Test
    void savesWhatStandsInTheFormAndKeepsWhatDoesNot() throws Exception {
        house.subscribers.change(
                ada.id(),
                Past.Author.READER,
                before -> before.on(before.schedule().paused(LocalDate.of(2026, 12, 1))));
        Interest tesla = ada.interests().getLast();

        var saved = answer(own("/preferences")
                .param("interest", "tesla", "Deutschland", "")
                .param("much", "normal", "never", "more")
                .param("role", "investor")
                .param("language", "de")
                .param("time", "18:45")
                .param("zone", "new york")
                .param("day", "saturday", "sunday")
                .param("days-off", "12-25, 2026-12-26")
                .param("minutes", "8")
                .param("threshold", "4"));

        assertThat(saved.getHeader("Location")).isEqualTo("/preferences?done=saved");
        Subscriber now = house.subscribers.byId(ada.id()).orElseThrow();
        assertThat(now.interests()).hasSize(2).first().isEqualTo(tesla);
        assertThat(now.interests().getLast().said()).isEqualTo("Germany");
        assertThat(now.interests().getLast().muted()).isTrue();
        assertThat(now.schedule().zone().getId()).isEqualTo("America/New_York");
        assertThat(now.schedule().time()).isEqualTo(LocalTime.of(18, 45));
        assertThat(now.schedule().days()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(now.schedule().off().texts()).containsExactly("12-25", "2026-12-26");
        assertThat(now.schedule().pausedUntil()).isEqualTo("2026-12-01");
        assertThat(now.minutes()).isEqualTo(8);
        assertThat(now.language()).isEqualTo("de");
        assertThat(now.threshold()).isEqualTo(4);
    }

    @Test
    void savesNothingWhenSomethingIsWrong() throws Exception {
        var page = Jsoup.parse(answer(own("/preferences")
                        .param("interest", "Tesla")
                        .param("much", "never")
                        .param("time", "25:00")
                        .param("language", "tlh")
                        .param("zone", "UTC")
                        .param("threshold", "NaN"))
                .getContentAsString());

        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactly("#interests", "#language", "#time", "#days", "#threshold");
        assertThat(page.select("[name=interest]").val()).isEqualTo("Tesla");
        assertThat(page.select("#language option[selected]").val())
                .isEqualTo("en"); // as whoever has no such words is told
        assertThat(house.subscribers.byId(ada.id())).contains(ada);
    }

    @Test
    void takesBackWhatWasChanged() throws Exception {
        answer(own("/preferences/fewer"));
        answer(own("/preferences/pause").param("days", "14"));
        var page = Jsoup.parse(answer(get("/preferences").cookie(session)).getContentAsString());
        assertThat(page.select(".history li p:first-child").eachText())
                .containsExactly("Paused until 4 December 2026.", "Score that a brief needs: 3 → 4.");
        assertThat(page.select(".now").text()).contains("nothing comes before 4 December 2026");

        answer(own("/preferences/undo")
                .param("change", page.select("[name=change]").val()));

        Subscriber now = house.subscribers.byId(ada.id()).orElseThrow();
        assertThat(now.schedule().pausedUntil()).isNull();
        assertThat(now.threshold()).isEqualTo(4);
    }

    @Test
    void givesAReaderEverythingThatIsKeptOfThemAndOfNobodyElse() throws Exception {
        house.confirmed("bob@example.org", "EU");

        MockHttpServletResponse export = answer(get("/preferences/export.json").cookie(session));

        assertThat(export.getHeader("Content-Disposition")).contains("attachment");
        var json = JsonMapper.shared().readTree(export.getContentAsString());
        assertThat(json.get("address").asString()).isEqualTo("ada@example.org");
        assertThat(json.get("consent")).hasSize(2);
        assertThat(json.get("asked").get("interests")).hasSize(2);
        assertThat(export.getContentAsString()).doesNotContain("bob@example.org");
        assertThat(answer(get("/preferences/export").cookie(session)).getContentAsString())
                .contains("ada@example.org")
                .doesNotContain("bob@");
    }

    @Test
    void forgetsWhoeverWantsToBeForgotten() throws Exception {
        answer(own("/preferences/fewer"));
        var done = answer(own("/preferences/erase").param("never", "yes"));

        assertThat(done.getContentAsString()).contains("You are forgotten");
        String withoutFingerprints = house.rows().replaceAll("x[0-9a-f]{64}", ""); // their digits spell "ada" by chance
        assertThat(withoutFingerprints).doesNotContain("ada", ada.id().value()).contains("REFUSED");
        assertThat(answer(get("/preferences").cookie(session)).getHeader("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void endsNotesByAButtonAndNotByLooking() throws Exception {
        String path = "/notes/" + ada.id();
        for (int time = 0; time < 10; time++) {
            assertThat(answer(get(path)).getContentAsString()).contains("<button>No more notes</button>");
        }
        assertThat(house.subscribers.byId(ada.id()).orElseThrow().notes()).isTrue();

        assertThat(answer(post(path)).getContentAsString()).contains("No more notes will come");
        assertThat(house.subscribers.byId(ada.id()).orElseThrow().notes()).isFalse();
        assertThat(answer(get(path)).getContentAsString()).contains("Tell me again");
        assertThat(answer(get("/preferences").cookie(session)).getContentAsString())
                .contains("Note after a week without a brief: on → off.");

        answer(post(path + "/again"));
        assertThat(house.subscribers.byId(ada.id()).orElseThrow().notes()).isTrue();
        answer(own("/preferences")
                .param("interest", "Tesla")
                .param("day", "monday")
                .param("notes", "off"));
        assertThat(house.subscribers.byId(ada.id()).orElseThrow().notes()).isFalse();
    }

    @Test
    void endsTheSessionForTheServerToo() throws Exception {
        answer(own("/sign-out"));

        assertThat(answer(get("/preferences").cookie(session)).getHeader("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void showsWordsOfAReaderAsWords() throws Exception {
        Subscriber eve = house.confirmed("eve@example.org", "<script>alert(1)</script>", "\"><img src=x onerror=1>");
        Cookie hers = house.signedIn(eve);

        for (String path : List.of("/preferences", "/preferences/export")) {
            var page = Jsoup.parse(answer(get(path).cookie(hers)).getContentAsString());
            assertThat(page.select("script, img")).isEmpty();
            assertThat(page.html()).contains("alert(1)");
        }
    }

    private MockHttpServletRequestBuilder full(String path) {
        return post(path)
                .param("interest", "EU")
                .param("role", "leader")
                .param("time", "07:00")
                .param("zone", "UTC")
                .param("day", "monday")
                .param("change", "1");
    }

    private MockHttpServletRequestBuilder own(String path) {
        return post(path).cookie(session).param("form", house.form(session));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return house.answer(request.header("Sec-Fetch-Site", "same-origin"));
    }
}
