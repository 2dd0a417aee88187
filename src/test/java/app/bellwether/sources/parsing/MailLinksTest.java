package app.bellwether.sources.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailLinksTest {

    private final MailLinks links = new MailLinks(List.of("letters@reader.example"), List.of("letters.paper.example"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://paper.example/a?utm_source=x&id=7&mc_eid=1f2e https://paper.example/a?id=7",
                "https://t.example/CL0/https:%2F%2Fpaper.example%2Fa%3Fid=7/1/0100/xYz https://paper.example/a?id=7",
                "https://t.example/?url=https%3A%2F%2Fpaper.example%2Fa https://paper.example/a",
                "https://t.example/c?u=https%253A%252F%252Fpaper.example%252Fa&h=Ab3dE5gH7jK9mN1p"
                        + " https://paper.example/a",
                "https://t.example/r/aHR0cHM6Ly9wYXBlci5leGFtcGxlL2E https://paper.example/a",
                "https://one.example/?to=https%3A%2F%2Ftwo.example%2F%3Fto%3Dhttps%253A%252F%252Fpaper.example%252Fa"
                        + " https://paper.example/a",
                "https://paper.example/a?ref=https://letter.example/ https://paper.example/a",
                "https://mail.paper.example/archive/77 https://mail.paper.example/archive/77",
                "https://link.example/about https://link.example/about",
                "https://paper.example/a#part https://paper.example/a",
                "https://paper.example/2026/03/OpenAI-Raises-10-Billion-in-2026"
                        + " https://paper.example/2026/03/OpenAI-Raises-10-Billion-in-2026",
                "https://paper.example/gpt-4o-mini-2024-07-18 https://paper.example/gpt-4o-mini-2024-07-18",
            })
    void leadsWhereARedirectSaysAndNamesNobody(String written, String readable) {
        assertThat(links.readable(written)).contains(readable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://click.mailer.example/ls/click?upn=u001.k3Jq9p0W2zTTb7aB1c2D3e4F5g6H7i8J9k0L",
                "https://post.example/redirect/0b7f9d3a-11ce-4f2e-9a77-aa10bb20cc30?j=eyJ1IjoiM3g5azIifQ",
                "https://x.list.example/track/click?u=bd0c86e1f0a9d8c7b6a5&id=9c8b7a6d5e",
                "https://click.mailer.example/4711/20881",
                "https://email.mailer.example/c/abcdefghijklmnop",
                "https://t.mailer.co.uk/r/?id=8812",
                "https://click.paper.example/4711",
                "https://paper.example/unsubscribe/77",
                "https://paper.example/letters@reader.example/archive",
                "https://paper.example/Letters%40Reader.example",
                "https://twitter.com/intent/tweet?text=x",
                "https://user:secret@paper.example/a",
                "javascript:alert(1)",
                "mailto:letters@paper.example",
                "https://",
                "",
            })
    void leadsNowhereBySomebodysNameOrByNoAddress(String written) {
        assertThat(links.readable(written)).isEmpty();
    }

    @Test
    void endsWhereRedirectsLeadInACircle() {
        assertThat(links.readable("https://a.example/?u=https://a.example/?u=https://a.example/?u=https://a.example/x"))
                .isPresent();
    }
}
