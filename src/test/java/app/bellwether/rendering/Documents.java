package app.bellwether.rendering;

import static app.bellwether.writing.Passage.Kind.INFERENCE;
import static app.bellwether.writing.Passage.Kind.OPINION;
import static app.bellwether.writing.Passage.Kind.SUGGESTION;
import static app.bellwether.writing.Passage.Kind.WORDED;

import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that golden files are made of. */
public final class Documents {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Documents() {}

    /** A brief with every part that a brief can have. */
    public static Document brief() {
        return new Document(
                "Chip makers ration memory as orders for next year outrun new plants",
                "Memory supply is sold out into 2028; Brussels delays its chip levy; a Chilean lithium vote is due on"
                        + " 2 December.",
                "20 November 2026 · Edition 12 · AI chips, Energy, European Union · 4 minutes",
                DAY,
                "en",
                List.of(
                        section(
                                Section.Kind.LEDE,
                                "In short",
                                paragraph(null, Passage.reported(MEMORY), Passage.reported(LEVY))),
                        section(
                                Section.Kind.CHANGES,
                                "What changed since your last brief",
                                paragraph(
                                        null,
                                        Passage.fixed(
                                                "“Memory is the new bottleneck” rose from 5.1 to 6.8: 3 new voices"
                                                        + " since 19 November 2026."))),
                        section(Section.Kind.MAP, "The map", memory(modelled()), levy(), bars()),
                        section(Section.Kind.DIVES, "In depth", dive()),
                        section(Section.Kind.HITS, "Also notable", lithium()),
                        section(Section.Kind.INSIGHTS, "From podcasts", insight()),
                        section(
                                Section.Kind.DATES,
                                "Dates to watch",
                                paragraph("2 December 2026.", Passage.reported(LITHIUM))),
                        section(
                                Section.Kind.COVERAGE,
                                "What was read",
                                paragraph(
                                        null,
                                        Passage.fixed("12 of 13 sources were read since 19 November 2026, 07:00."),
                                        Passage.fixed("1 failed: Harbour Gazette (its server did not answer)."))),
                        section(
                                Section.Kind.WHY_YOU,
                                "Why you got this",
                                paragraph(
                                        null,
                                        Passage.fixed("You asked for AI chips, Energy and European Union, at 07:00 in"
                                                + " Berlin.")))));
    }

    /** The same, for that role. */
    public static Document madeFor(Role role, Document document) {
        return new Document(
                document.headline(),
                document.preheader(),
                document.edition(),
                document.date(),
                document.language(),
                document.sections(),
                role);
    }

    /** A brief as long as one may become: five themes, three dives, ten quick hits, five insights. */
    static Document longest() {
        Document brief = brief();
        return new Document(
                brief.headline(),
                brief.preheader(),
                brief.edition(),
                DAY,
                "en",
                List.of(
                        brief.sections().getFirst(),
                        new Section(Section.Kind.MAP, "The map", Collections.nCopies(5, memory(List.of()))),
                        new Section(Section.Kind.DIVES, "In depth", Collections.nCopies(3, longDive())),
                        new Section(Section.Kind.HITS, "Also notable", Collections.nCopies(10, lithium())),
                        new Section(Section.Kind.INSIGHTS, "From podcasts", Collections.nCopies(5, insight())),
                        brief.sections().getLast()));
    }

    private static Block.Item longDive() {
        Passage three = Passage.reported(MEMORY);
        return new Block.Item(
                1,
                "Memory is the new bottleneck for AI data centres",
                null,
                null,
                List.of(),
                List.of(),
                List.of(
                        paragraph("What happened.", three, three, three),
                        paragraph("What supports it.", three, three, three),
                        paragraph("What contradicts it.", Passage.reported(AGAINST), Passage.reported(AGAINST)),
                        paragraph("What to watch.", Passage.reported(LEVY))));
    }

    /** The answer to {@code why 1}. */
    public static Document answer() {
        return new Document(
                "Why you were sent 1",
                "",
                "In answer to “why 1” about your brief of 20 November 2026",
                DAY,
                "en",
                List.of(section(
                        Section.Kind.ANSWER,
                        "Why this was in your brief",
                        new Block.Item(
                                1,
                                "Memory is the new bottleneck for AI data centres",
                                null,
                                null,
                                List.of(
                                        Passage.fixed(
                                                "It matched your interest “AI chips” and scored 6.8; your threshold is"
                                                        + " 3.0."),
                                        Passage.reported(MEMORY)),
                                List.of(),
                                List.of()))));
    }

    static Section section(Section.Kind kind, String heading, Block... blocks) {
        return new Section(kind, heading, List.of(blocks));
    }

    static Block.Paragraph paragraph(@Nullable String lead, Passage... passages) {
        return new Block.Paragraph(lead, List.of(passages));
    }

    /** What a model says of it. */
    private static List<Block.Paragraph> modelled() {
        return List.of(
                new Block.Paragraph(
                        "Why it matters.",
                        List.of(new Passage(
                                INFERENCE,
                                "Whoever plans a data centre has to think of memory before power.",
                                List.of(MEMORY)))),
                new Block.Paragraph(
                        "What might be done.",
                        List.of(new Passage(SUGGESTION, "Ask suppliers for longer contracts.", List.of(RATION)))));
    }

    private static Block.Item memory(List<Block.Paragraph> details) {
        return new Block.Item(
                1,
                "Memory is the new bottleneck for AI data centres",
                "act now",
                Passage.fixed("Strength 6.8 of 10, and 3 of 5 voices spoke within the last 2 days."),
                List.of(
                        Passage.reported(MEMORY),
                        new Passage(
                                WORDED,
                                "Two makers, one in Korea and one in Japan, ration supply until 2028.",
                                List.of(MEMORY, RATION)),
                        new Passage(
                                OPINION,
                                "Whoever has not signed by spring will build around whatever memory is left.",
                                List.of(ANALYST))),
                List.of(
                        new Figure(
                                "of 2027 output already sold", "92 per cent", new BigDecimal("92"), "percent", MEMORY),
                        new Figure(
                                "new plant in Hokkaido", "$4.1 billion", new BigDecimal("4100000000"), "USD", RATION)),
                details);
    }

    private static Block.Item levy() {
        return new Block.Item(
                2,
                "Brussels puts off its levy on imported chips",
                "monitor",
                Passage.fixed("The vote is set for 14 January 2027."),
                List.of(Passage.reported(LEVY)),
                List.of(),
                List.of());
    }

    private static Block.Bars bars() {
        return new Block.Bars(
                "Price of a standard memory module, in US dollars",
                List.of(
                        new Figure("November 2025", "$41", new BigDecimal("41"), "USD", MEMORY),
                        new Figure("May 2026", "$78", new BigDecimal("78"), "USD", RATION),
                        new Figure("November 2026", "$126", new BigDecimal("126"), "USD", MEMORY)));
    }

    private static Block.Item dive() {
        return new Block.Item(
                1,
                "Memory is the new bottleneck for AI data centres",
                null,
                null,
                List.of(),
                List.of(),
                List.of(
                        paragraph("What happened.", Passage.reported(MEMORY)),
                        paragraph("What supports it.", Passage.reported(RATION)),
                        paragraph("What contradicts it.", Passage.reported(AGAINST)),
                        paragraph("What to watch.", Passage.reported(LEVY))));
    }

    private static Block.Item lithium() {
        return new Block.Item(
                3,
                "Chile sets a date for its lithium vote",
                null,
                null,
                List.of(Passage.reported(LITHIUM)),
                List.of(),
                List.of());
    }

    private static Block.Item insight() {
        return new Block.Item(
                4,
                "Cooling, not chips, decides where the next data centres go",
                null,
                null,
                List.of(new Passage(
                        OPINION,
                        "I think cooling water decides where the next ten sites go, and chips come second.",
                        List.of(PODCAST))),
                List.of(),
                List.of());
    }

    static final Citation MEMORY = citation(
            "a1f09c3d",
            "Dosan Memory said on Thursday that 92 per cent of what it can make in 2027 is sold, and that it will"
                    + " ration the rest.",
            "Meridian Wire",
            "Dosan Memory rations supply",
            "https://meridian-wire.example/2026/11/19/dosan-rations",
            "2026-11-19T09:12:00Z");
    static final Citation RATION = citation(
            "b27e4410",
            "Kitami Semiconductor will spend $4.1 billion on a plant in Hokkaido that opens in 2028.",
            "Nordlicht Tech",
            "Kitami builds in Hokkaido",
            "https://nordlicht-tech.example/kitami-hokkaido",
            "2026-11-18T15:40:00Z");
    static final Citation AGAINST = citation(
            "c9930aa2",
            "Spot prices fell for the second week, the exchange in Busan reported.",
            "Harbour Gazette",
            "Spot prices ease",
            "https://harbour-gazette.example/spot-prices",
            "2026-11-17T06:00:00Z");
    static final Citation LEVY = citation(
            "d4418ef7",
            "The Commission moved the vote on its chip levy to 14 January 2027 after four member states asked for an"
                    + " impact study.",
            "Rue Ledoux",
            "Commission delays chip levy",
            "https://rue-ledoux.example/levy-delayed",
            "2026-11-19T17:05:00Z");
    static final Citation LITHIUM = citation(
            "e0b7721c",
            "Chile’s senate will vote on the lithium bill on 2 December 2026.",
            "Atacama Post",
            "Senate sets date for lithium bill",
            "https://atacama-post.example/lithium-bill",
            "2026-11-19T21:30:00Z");
    static final Citation ANALYST = citation(
            "f3109b55",
            "Whoever has not signed by spring will build around whatever memory is left.",
            "Ledger & Loom",
            "The memory squeeze",
            "https://ledger-and-loom.example/memory-squeeze",
            "2026-11-19T12:00:00Z");
    static final Citation PODCAST = new Citation(
            "0c55d1ea",
            1,
            Citation.Part.TEXT,
            4180,
            4261,
            "I think cooling water decides where the next ten sites go, and chips come second.",
            "cooling water decides",
            "The Grid Hour",
            "Episode 88: Where the heat goes",
            "https://grid-hour.example/88",
            Instant.parse("2026-11-19T05:00:00Z"),
            "Ines Okafor",
            1453,
            null);

    static Citation citation(
            String article, String quote, String publisher, String title, String url, String published) {
        return new Citation(
                article,
                1,
                Citation.Part.TEXT,
                0,
                quote.length(),
                quote,
                null,
                publisher,
                title,
                url,
                Instant.parse(published),
                null,
                null,
                null);
    }
}
