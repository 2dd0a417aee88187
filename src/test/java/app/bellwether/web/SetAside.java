package app.bellwether.web;

import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Hearings;
import app.bellwether.sources.HeldMail;
import app.bellwether.sources.Quarantine;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What neighbours could not read, or were not to. */
@TestConfiguration(proxyBeanMethods = false)
class SetAside {

    @Bean
    Quarantine quarantine() {
        return Neighbour.at(Quarantine.class)
                .when(
                        "newest",
                        asked -> List.of(new Quarantine.Held(
                                new ArticleId("a9"),
                                1,
                                "Harbour Gazette",
                                "1 < 2 & counting",
                                "signals",
                                "it is longer than an article may be: 1000000 signs",
                                Town.NOW)))
                .there();
    }

    @Bean
    Hearings hearings() {
        return Neighbour.at(Hearings.class)
                .when(
                        "newest",
                        asked -> List.of(new Hearings.Unheard(
                                "What <it> costs", "The Row", Town.NOW, null, 1, "has a sound of more than 200 MB")))
                .there();
    }

    @Bean
    HeldMail heldMail() {
        return Neighbour.at(HeldMail.class)
                .when(
                        "newest",
                        asked -> List.of(new HeldMail.Held(
                                Town.NOW,
                                "news@tide.example",
                                "",
                                "Please <b>confirm</b>",
                                "asks whether the subscription is wanted",
                                "https://mailer.example/confirm/8f3e?c=44")))
                .there();
    }
}
