package app.bellwether.web;

import app.bellwether.models.AttemptOutcome;
import app.bellwether.models.ModelTask;
import app.bellwether.models.ModelUse;
import app.bellwether.models.ModelUse.Attempts;
import app.bellwether.models.ModelUse.Setting;
import app.bellwether.writing.Citation;
import app.bellwether.writing.GateBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A model that was asked for some days, and what the gate made of its drafts. */
@TestConfiguration(proxyBeanMethods = false)
class TownModels {

    static final LocalDate TODAY = LocalDate.ofInstant(Town.NOW, ZoneOffset.UTC);
    static final ModelUse.Price PRICE = new ModelUse.Price(new BigDecimal("0.15"), new BigDecimal("0.6"));
    static final List<Attempts> ATTEMPTS = List.of(
            new Attempts(TODAY, ModelTask.SIGNAL, AttemptOutcome.ANSWERED, 12, 48_000, 9_000),
            new Attempts(TODAY, ModelTask.SIGNAL, AttemptOutcome.KEPT, 3, 0, 0),
            new Attempts(TODAY, ModelTask.ITEM, AttemptOutcome.TOO_SLOW, 2, 0, 0),
            new Attempts(TODAY.minusDays(1), ModelTask.ITEM, AttemptOutcome.ANSWERED, 1_040, 1_990_000, 210_000),
            new Attempts(TODAY.minusDays(1), ModelTask.ITEM, AttemptOutcome.NO_SUCH_MODEL, 1, 0, 0),
            new Attempts(TODAY.minusDays(9), ModelTask.EDITION, AttemptOutcome.ANSWERED, 40, 90_000, 30_000));

    @Bean
    ModelUse modelUse() {
        return use(
                new Setting("m1", "https://models.example/v1", 5_000_000, PRICE),
                ATTEMPTS,
                "The language model gives no answer that can be used: too slow.");
    }

    static ModelUse use(@Nullable Setting setting, List<Attempts> attempts, @Nullable String trouble) {
        return Neighbour.at(ModelUse.class)
                .when("setting", _ -> Optional.ofNullable(setting))
                .when("since", _ -> attempts)
                .when("spentToday", _ -> 57_000L)
                .when("trouble", _ -> Optional.ofNullable(trouble))
                .there();
    }

    @Bean
    GateBook gateBook() {
        return book(
                List.of(new GateBook.Passed("item", 880, 31), new GateBook.Passed("signal", 40, 2)),
                List.of(
                        new GateBook.Count("item", "numbers", 70),
                        new GateBook.Count("item", "names", 20),
                        new GateBook.Count("signal", "names", 10)),
                List.of(REFUSED, UNSHOWN));
    }

    static GateBook book(List<GateBook.Passed> passed, List<GateBook.Count> refused, List<GateBook.Refused> newest) {
        return Neighbour.at(GateBook.class)
                .when("passed", _ -> passed)
                .when("refused", _ -> refused)
                .when("newest", _ -> newest)
                .there();
    }

    static final GateBook.Refused REFUSED = new GateBook.Refused(
            Instant.parse("2026-11-20T05:02:00Z"),
            "item",
            "summary",
            "numbers",
            "no span named says <900>",
            "Norvik Steel would hire <b>900</b> people in Brannes.",
            List.of("a1.1", "a7.7", "a7.7"),
            List.of(new GateBook.Span(
                    "a1.1",
                    new Citation(
                            "port1",
                            1,
                            Citation.Part.TEXT,
                            0,
                            62,
                            "Norvik Steel said on Monday it would hire 400 people in <Brannes>.",
                            null,
                            "Harbour & Gazette",
                            "Steel",
                            "",
                            Instant.parse("2026-11-19T05:00:00Z"),
                            null,
                            null,
                            null))));

    private static final GateBook.Refused UNSHOWN = new GateBook.Refused(
            Instant.parse("2026-11-20T05:01:00Z"),
            "signal",
            "analysis",
            "schema",
            "it names no span",
            "",
            List.of(),
            List.of());
}
