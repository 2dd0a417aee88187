package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.bellwether.subscribers.Consent;
import app.bellwether.subscribers.Destination;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.subscribers.Suppression;
import app.bellwether.subscribers.Suppressions;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

class SuppressionsPagesTest {

    private static final String ALL = "/operator/suppressions";

    private final JoiningHouse house = new JoiningHouse();
    private final Suppressions suppressions = house.doors.suppressions();
    private final Subscriber ada = house.confirmed("ada@example.org", "EU");
    private final Cookie ola = house.operator("ola@example.org");

    /** Two of them, for the pages in a browser. */
    static Suppressions suppressions() {
        Instant since = Instant.parse("2026-11-19T06:00:00Z");
        var bounced = new Suppressions.Kept(
                "5f".repeat(32),
                new Suppression(
                        Suppression.Reason.SOFT_BOUNCES,
                        Suppression.Scope.UNASKED,
                        new Suppression.Evidence("d9", "4.2.2", "452 4.2.2 mailbox full ".repeat(8)),
                        since,
                        since.plus(Duration.ofDays(30)),
                        Optional.of(new SubscriberId("s1"))));
        var asked = new Suppressions.Kept(
                "a0".repeat(32),
                new Suppression(
                        Suppression.Reason.OPERATOR,
                        Suppression.Scope.EVERYTHING,
                        new Suppression.Evidence("", "", "asked by phone"),
                        since,
                        null,
                        Optional.empty()));
        return Neighbour.at(Suppressions.class)
                .when("newest", _ -> List.of(bounced, asked))
                .when("byMailbox", _ -> List.of(bounced))
                .when("kept", typed -> {
                    if (!((Destination) typed[0]).address().contains("@")) {
                        throw new IllegalArgumentException("that is no email address");
                    }
                    return List.of(bounced);
                })
                .there();
    }

    @Test
    void showsWhatIsSuppressedAndWhyAndNoAddress() throws Exception {
        bounceTwice();
        suppressions.suppress(
                mail("bob@example.org"), Suppression.Scope.UNASKED, "<b>bob@example.org</b> called", null);

        Document page = page(answer(get(ALL).cookie(ola)));

        List<String> rows = page.select("tbody tr").eachText();
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "nobody reads there",
                                "everything",
                                "20 November 2026, 06:10",
                                "19 May 2027, 06:10",
                                "5.1.1",
                                "no such user",
                                "d2",
                                ada.id().value()));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "an operator said so",
                                "what is not asked for",
                                "taken back",
                                "called",
                                "nobody known"));
        assertThat(page.html()).doesNotContain("@example.org").doesNotContain("<b>");
        assertThat(page.select("input[name=who]").eachAttr("value"))
                .containsExactly(ada.id().value());
    }

    @Test
    void takesBackOneOnceTheOperatorIsSure() throws Exception {
        bounceTwice();
        suppressions.suppress(ada.destination(), Suppression.Scope.UNASKED, "on holiday", null);
        Element lift = Objects.requireNonNull(page(answer(get(ALL).cookie(ola)))
                .select("form[action=" + ALL + "/lift]:has(input[value=HARD_BOUNCE])")
                .first());
        String mailbox = lift.select("input[name=mailbox]").attr("value");
        assertThat(lift.select("button").attr("aria-label"))
                .isEqualTo("Take back what keeps letters from mailbox " + mailbox.substring(0, 8)
                        + ": nobody reads there");

        Document asked = page(act("/lift", "mailbox", mailbox, "reason", "HARD_BOUNCE"));
        assertThat(asked.select("h1").text()).isEqualTo("Take it back?");
        assertThat(asked.text()).contains("counted from nothing", "Yes, take it back", "Leave it");
        assertThat(suppressions.of(ada.id())).hasSize(2);

        Document done = page(act("/lift", "mailbox", mailbox, "reason", "HARD_BOUNCE", "sure", "yes"));
        assertThat(done.select("[role=status]").text()).isEqualTo("It is taken back.");
        assertThat(suppressions.of(ada.id()))
                .extracting(Suppression::reason)
                .containsExactly(Suppression.Reason.OPERATOR);
        assertThat(page(act("/lift", "mailbox", mailbox, "reason", "HARD_BOUNCE", "sure", "yes"))
                        .text())
                .contains("nothing to take back");
        assertThat(page(act("/lift", "mailbox", "' or true", "reason", "NONSENSE"))
                        .text())
                .contains("nothing to take back");
        assertThat(suppressions.of(ada.id())).hasSize(1);
    }

    @Test
    void saysThatWhoCalledALetterSpamStaysUnsubscribed() throws Exception {
        var evidence = new Suppression.Evidence("d1", "", "abuse");
        suppressions.complained(ada.id(), evidence, Suppression.Scope.UNASKED, house.clock.instant());
        String mailbox = suppressions.kept(ada.destination()).getFirst().mailbox();

        assertThat(page(act("/lift", "mailbox", mailbox, "reason", "COMPLAINT")).text())
                .contains("stays unsubscribed");
        act("/lift", "mailbox", mailbox, "reason", "COMPLAINT", "sure", "yes");

        assertThat(suppressions.of(ada.id())).isEmpty();
        assertThat(house.subscribers.byId(ada.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void suppressesAnAddressUntilTheEndOfADay() throws Exception {
        Document done = page(act(
                "",
                "address",
                " Ada@EXAMPLE.org ",
                "scope",
                "EVERYTHING",
                "why",
                "asked by phone",
                "until",
                "2026-11-30"));

        assertThat(done.select("[role=status]").text()).contains("Nothing is sent there any more");
        assertThat(suppressions.of(ada.id())).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Suppression.Reason.OPERATOR);
            assertThat(one.scope()).isEqualTo(Suppression.Scope.EVERYTHING);
            assertThat(one.evidence().diagnostic()).isEqualTo("asked by phone");
            assertThat(one.until()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        });
        house.clock.pass(Duration.ofDays(11));
        assertThat(page(answer(get(ALL).cookie(house.signedIn(operator())))).select("tbody tr"))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFormAndKeepsWhatWasTypedButTheAddress() throws Exception {
        Document wrong = page(act("", "address", "nonsense", "scope", "EVERYTHING", "why", " ", "until", "2026-11-19"));

        assertThat(wrong.select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#why", "#until", "#address");
        assertThat(wrong.select("#until").attr("value")).isEqualTo("2026-11-19");
        assertThat(wrong.select("#scope option[selected]").attr("value")).isEqualTo("EVERYTHING");
        assertThat(wrong.select("#address").attr("value")).isEmpty();
        assertThat(page(act("", "address", "ada@example.org", "why", "x", "until", "soon"))
                        .select("[role=alert]")
                        .text())
                .contains("Write a date like");
        assertThat(suppressions.newest(10)).isEmpty();
    }

    @Test
    void looksWhetherAnAddressIsSuppressed() throws Exception {
        bounceTwice();

        Document found = page(act("/look", "address", "ADA@example.org"));
        assertThat(found.select("[role=status]").text()).isEqualTo("That address is suppressed.");
        assertThat(found.select("section[aria-labelledby=found] tbody tr").text())
                .contains("nobody reads there");
        assertThat(found.html()).doesNotContainIgnoringCase("ada@example.org");
        assertThat(page(act("/look", "address", "bob@example.org"))
                        .select("[role=status]")
                        .text())
                .isEqualTo("Nothing counts against that address.");
        assertThat(page(act("/look", "address", "nonsense"))
                        .select("[role=alert]")
                        .text())
                .contains("no email address");
        suppressions.suppress(
                new Destination(Destination.Channel.DISCORD, "130"), Suppression.Scope.UNASKED, "closed", null);
        assertThat(page(act("/look", "address", "130")).select("[role=status]").text())
                .isEqualTo("That address is suppressed.");
    }

    @Test
    void isThereForOperatorsAndTheirOwnFormsOnly() throws Exception {
        Cookie reader = house.signedIn(ada);
        assertThat(answer(get(ALL)).getHeader("Location")).isEqualTo("/sign-in");
        assertThat(answer(get(ALL).cookie(reader)).getStatus()).isEqualTo(404);
        for (String path : List.of("", "/look", "/lift")) {
            assertThat(answer(post(ALL + path).cookie(ola).param("address", "ada@example.org"))
                            .getStatus())
                    .isEqualTo(403);
            assertThat(answer(post(ALL + path)
                                    .cookie(reader)
                                    .param("form", house.form(reader))
                                    .param("address", "ada@example.org")
                                    .param("why", "spite"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(suppressions.newest(10)).isEmpty();
    }

    @Test
    void showsWhoRefusesLettersAndTakesItBack() throws Exception {
        house.subscribers.refuse(ada.id(), new Consent.Proof("button on the page that unsubscribes", ""));

        Document found = page(act("/look", "address", "ada@example.org"));

        assertThat(found.select("[aria-labelledby=found] tbody tr").text())
                .contains("whoever had a letter wants no more", "what strangers ask for", "button on the page");
        String mailbox =
                found.select("[aria-labelledby=found] input[name=mailbox]").val();
        assertThat(page(act("/lift", "mailbox", mailbox, "reason", "REFUSED")).text())
                .contains("Take it back?", "stays unsubscribed");
        assertThat(house.subscribers.refused(ada.destination())).isTrue();
        page(act("/lift", "mailbox", mailbox, "reason", "REFUSED", "sure", "yes"));
        assertThat(house.subscribers.refused(ada.destination())).isFalse();
        assertThat(house.subscribers.byId(ada.id()).orElseThrow().active()).isFalse();
    }

    private void bounceTwice() {
        for (String delivery : List.of("d1", "d2")) {
            suppressions.bounced(
                    ada.id(),
                    new Suppression.Evidence(delivery, "5.1.1", "550 <ada@example.org> no such user"),
                    house.clock.instant());
        }
    }

    private Subscriber operator() {
        return house.subscribers.byDestination(mail("ola@example.org")).orElseThrow();
    }

    private static Destination mail(String address) {
        return new Destination(Destination.Channel.EMAIL, address);
    }

    private MockHttpServletResponse act(String path, String... fields) throws Exception {
        var request = post(ALL + path).cookie(ola).param("form", house.form(ola));
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return answer(request);
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return house.answer(request.header("Sec-Fetch-Site", "same-origin"));
    }
}
