package app.bellwether.rendering;

import static app.bellwether.rendering.Documents.citation;
import static app.bellwether.rendering.Documents.paragraph;
import static app.bellwether.rendering.Documents.section;

import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the world's feeds hold: markup, scripts of many kinds, tricks with direction and width, titles without end. */
public final class NastyDocument {

    static final List<String> STRINGS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "</title></style></script><b>bold?</b>",
            "${7*7} #{7*7} <#assign x=1> [#if true]x[/#if] [=7*7]",
            "<!-- <![endif]--> <!--[if mso]>",
            "&lt;b&gt; &amp; &#60;script&#62; %3Cscript%3E",
            "javascript:alert(1) data:text/html,<b>x</b>",
            "@everyone @here <@123> <@&456> <#789> </stop:1> <t:0> <:x:1> [masked](https://evil.example)"
                    + " https://evil.example discord.gg/evil",
            "**bold** __under__ ~~gone~~ ||spoiler|| `code` ```block``` > quote # heading - list 1. list",
            "overridden \u202Egnp.exe\u202C and isolated \u2067right\u2069, zero\u200Bwidth\u2060\uFEFF, a null \u0000"
                    + " and a bell \u0007",
            "الذكاء الاصطناعي يغيّر أسواق الرقائق في الخليج",
            "בינה מלאכותית ושבבים",
            "半导体厂商宣布明年的存储器产能已经全部售罄,新工厂要到二零二八年才能投产,各家客户正在争夺剩余的供应,价格在一年之内上涨了两倍",
            "คนไทยกว่าครึ่งใช้ปัญญาประดิษฐ์",
            "family 👩‍👩‍👧‍👦, flag 🇨🇱, wave 👋🏽, heart ❤️, broken \uD83D",
            "Z̮̞̠͙͔ͅa̰ḷg̺o̟ text",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsgebäudeverwaltungsordnungsnovelle",
            "From the line above\n.\n-- \n> and below",
            "word ".repeat(60).strip());

    private NastyDocument() {}

    public static Document document() {
        List<Block> items = new ArrayList<>();
        for (int number = 1; number <= STRINGS.size(); number++) {
            items.add(item(number, STRINGS.get(number - 1)));
        }
        return new Document(
                "A \"nasty\" <b>day</b> \u202Efor\u202C @everyone "
                        + "and a long one ".repeat(16).strip(),
                STRINGS.get(0) + STRINGS.get(11),
                "20 November 2026 · <i>Edition</i> 1",
                LocalDate.of(2026, 11, 20),
                "en",
                List.of(
                        new Section(Section.Kind.HITS, "Also notable", items),
                        section(
                                Section.Kind.WHY_YOU,
                                "Why you got this",
                                paragraph(null, Passage.fixed("You asked for “<b>”.")))));
    }

    private static Block.Item item(int number, String text) {
        Citation citation = citation(
                "n" + number,
                text,
                text,
                text,
                number % 2 == 0 ? "javascript:alert(1)" : "https://a.example/\"><b>",
                "2026-11-19T00:00:00Z");
        return new Block.Item(
                number,
                text,
                number % 3 == 0 ? text : null,
                null,
                List.of(
                        Passage.reported(citation),
                        new Passage(Passage.Kind.OPINION, text, List.of(citation)),
                        new Passage(Passage.Kind.WORDED, text, List.of(citation))),
                number % 5 == 0 ? List.of(new Figure(text, text, BigDecimal.TEN, "x", citation)) : List.of(),
                List.of());
    }
}
