package app.bellwether.sources.newsletters;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.mail.PublishedMail;
import app.bellwether.sources.IssueMails;
import app.bellwether.sources.newsletters.Admission.Admitted;
import app.bellwether.sources.newsletters.Admission.Held;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    private static final List<Configured> SENDERS = List.of(
            new Configured("paper", "The Paper", "letters@paper.example", List.of(), false),
            new Configured("weekly", "", "weekly.lists.example", List.of(), false));

    private static String verdict(String fields, String authservId) {
        byte[] raw = IssueMails.html(fields, "<p>The bridge over the Lower Ness closed on Monday.</p>");
        return switch (new Admission(SENDERS, authservId).of(PublishedMail.read(raw))) {
            case Admitted admitted -> admitted.source().id();
            case Held held -> held.why();
        };
    }

    @Test
    void admitsByAddressOrListAndHoldsEverybodyElse() {
        assertThat(verdict("From: The Paper <Letters@Paper.example>\n", "")).isEqualTo("paper");
        assertThat(verdict("From: a@lists.example\nList-Id: Weekly <weekly.LISTS.example>\n", ""))
                .isEqualTo("weekly");

        assertThat(verdict("From: \"letters@paper.example\" <eve@else.example>\n", ""))
                .isEqualTo("is from nobody whom bellwether.newsletters.senders names");
        assertThat(verdict("From: letters@paper.example, eve@else.example\n", ""))
                .isEqualTo("names more than one author");
        assertThat(verdict("From: letters@paper.example\nFrom: eve@else.example\n", ""))
                .isEqualTo("names more than one author");
        assertThat(verdict("Subject: x\n", "")).isEqualTo("names no author that can be read");
    }

    @Test
    void wantsAServersWordWhereOneIsNamed() {
        String from = "From: letters@paper.example\n";
        String passes = "Authentication-Results: mx.reader.example; dmarc=pass header.from=paper.example\n";
        String signed = "Authentication-Results: mx.reader.example; dkim=pass header.d=paper.example\n";
        String byOther = "Authentication-Results: mx.reader.example; dkim=pass header.d=else.example; spf=pass\n";
        String forged = "Authentication-Results: mx.else.example; dmarc=pass header.from=paper.example\n";
        String weekly = "From: a@else.example\nList-Id: <weekly.lists.example>\n";

        assertThat(verdict(passes + from, "mx.reader.example")).isEqualTo("paper");
        assertThat(verdict(signed + from, "mx.reader.example")).isEqualTo("paper");
        assertThat(verdict(
                        "Authentication-Results: mx.reader.example; dkim=pass header.d=lists.example\n" + weekly,
                        "mx.reader.example"))
                .isEqualTo("weekly");

        for (String unproven : List.of(from, byOther + from, forged + passes + from, byOther + weekly)) {
            assertThat(verdict(unproven, "mx.reader.example")).startsWith("is not shown to be from");
        }
        assertThat(verdict(
                        "Authentication-Results: mx.reader.example; dmarc=fail header.from=paper.example\n" + from, ""))
                .isEqualTo("is disowned by the domain that it says it is from (DMARC)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: MAILER-DAEMON@paper.example\n",
                "From: letters@paper.example\nAuto-Submitted: auto-replied\n",
                "From: letters@paper.example\nSubject: Out of office: back on Monday\n",
                "From: letters@paper.example\nX-Failed-Recipients: a@b.example\n",
                "From: letters@paper.example\nSubject: Undeliverable: Today\n",
            })
    void holdsWhatAnswersOrReports(String fields) {
        assertThat(verdict(fields, "")).startsWith("is no issue: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: letters@paper.example\nAuto-Submitted: auto-generated\n",
                "From: letters@paper.example\nList-Unsubscribe: <>\nSubject: Out of the office for good\n",
                "From: letters@paper.example\nPrecedence: bulk\nReturn-Path: <>\n",
                "From: letters@paper.example\nSubject: Regulators confirm the new list of addresses\n",
            })
    void admitsWhatAMachineSends(String fields) {
        assertThat(verdict(fields, "")).isEqualTo("paper");
    }

    @Test
    @Timeout(20)
    void looksForNoConfirmationInMuchMarkup() {
        String fields = "From: eve@else.example\nSubject: Confirm your subscription\n";
        PublishedMail much = PublishedMail.read(IssueMails.html(
                fields, "<a href=https://else.example/c>Confirm</a><table><tr>" + "<td>".repeat(100_000)));

        assertThat(new Admission(SENDERS, "").of(much))
                .isEqualTo(new Held("is from nobody whom bellwether.newsletters.senders names", ""));
    }

    @Test
    void showsWhereAListAsksToBeConfirmed() {
        Admission admission = new Admission(SENDERS, "");

        assertThat(admission.of(IssueMails.read("confirm")))
                .isEqualTo(new Held(
                        "asks whether the subscription is wanted",
                        "https://mailer.example/confirm/8f3e2b1a9c7d6e5f?c=44"));
        assertThat(admission.of(PublishedMail.read(IssueMails.wire("""
            From: compost-request@lists.example
            Subject: confirm 1f2e3d4c5b subscription

            Please reply to this mail.
            """))))
                .isEqualTo(new Held("asks whether the subscription is wanted", ""));
    }
}
