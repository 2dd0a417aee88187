package app.bellwether.rendering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a reader is owed and a template leaves out or breaks (R3, R4, R9): whatever the built-in look of a document shows, a
 * look of one's own has to show too, in whatever order and dress.
 */
final class Lint {

    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z#@][^<>]{0,80}>|\\$\\{[^}]{0,80}|\\[[#@/][^\\]]{0,80}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
    private static final String NEVER =
            "script, form, iframe, object, embed, video, audio, link[rel=stylesheet], input, base";
    private static final int MOST = 12;

    private final Look look;
    private final Seen own;
    private final Seen builtIn;
    private final Set<String> found = new LinkedHashSet<>();

    /** What somebody sees of a look: its words without blanks, its links, and for HTML the page. */
    private record Seen(
            String words, Set<String> links, @Nullable Element page) {

        static Seen of(Look look, String shown) {
            if (look == Look.TEXT) {
                return new Seen(BLANKS.matcher(shown).replaceAll(""), Set.of(), null);
            }
            Element page = Jsoup.parse(shown).body();
            return new Seen(
                    BLANKS.matcher(page.wholeText()).replaceAll(""),
                    new HashSet<>(page.select("a[href]").eachAttr("href")),
                    page);
        }

        boolean says(String text) {
            return words.contains(BLANKS.matcher(text).replaceAll(""));
        }

        boolean leadsTo(String url) {
            return page == null ? says(url) : links.contains(url);
        }
    }

    Lint(Look look, String own, String builtIn) {
        this.look = look;
        this.own = Seen.of(look, own);
        this.builtIn = Seen.of(look, builtIn);
    }

    /** What is wrong, a sentence each; at most a dozen of them. */
    List<String> of(Sheet sheet) {
        word("the headline", sheet.headline());
        sheet.parts().forEach(this::part);
        sheet.sources().forEach(this::source);
        ways(sheet.ways());
        tags();
        if (own.page() != null) {
            elements(own.page());
        }
        List<String> all = new ArrayList<>(found);
        return all.size() <= MOST
                ? all
                : Stream.concat(all.stream().limit(MOST - 1), Stream.of("And " + (all.size() - MOST + 1) + " more."))
                        .toList();
    }

    private void part(Sheet.Part part) {
        word("the heading", part.heading());
        for (Sheet.Piece piece : part.pieces()) {
            switch (piece) {
                case Sheet.Item item -> item(item);
                case Sheet.Paragraph paragraph -> paragraph(paragraph);
                case Sheet.Bars bars -> {
                    word("what a chart shows,", bars.caption());
                    bars.bars().forEach(this::amount);
                }
            }
        }
    }

    private void item(Sheet.Item item) {
        if (item.title() != null) {
            word("the title of item " + item.number() + ",", item.title());
        }
        if (item.label() != null) {
            word("the urgency of item " + item.number() + ",", item.label());
        }
        if (item.why() != null) {
            said(item.why());
        }
        item.said().forEach(this::said);
        item.figures().forEach(this::amount);
        item.details().forEach(this::paragraph);
        item.replies().forEach(way -> link("the way to answer “" + way.words() + "”", way.url(), way.words()));
    }

    private void paragraph(Sheet.Paragraph paragraph) {
        if (paragraph.lead() != null) {
            word("the words in front,", paragraph.lead());
        }
        paragraph.said().forEach(this::said);
    }

    private void said(Sheet.Said said) {
        word(said.sources().isEmpty() ? "the sentence" : "the words of a source,", said.text());
    }

    private void amount(Sheet.Amount amount) {
        boolean labelled = own.says(amount.label());
        if (!own.says(amount.written())) {
            found.add(
                    labelled
                            ? "“" + amount.label() + "” stands there without its value."
                            : "It does not show the figure “" + amount.written() + "”.");
        } else if (!labelled) {
            found.add("“" + amount.written() + "” stands there without what it counts, “" + amount.label() + "”.");
        }
        source(amount.source());
    }

    private void source(Sheet.Source source) {
        word("who says so,", source.where());
        word("of which day it is,", source.date());
        if (source.evidence() != null) {
            link("the way to the words of " + source.where(), source.evidence(), source.evidence());
        }
        if (source.original() != null) {
            link("the way to the article of " + source.where(), source.original(), source.original());
        }
    }

    private void ways(Sheet.Ways ways) {
        way("the way to the archive", ways.archive());
        way("the way to the preferences", ways.preferences());
        way("the way to unsubscribe", ways.unsubscribe());
        way("the way to fewer notes", ways.fewer());
        way("the way to the commands", ways.help());
        way("the button", ways.step() == null ? null : ways.step().url());
    }

    private void way(String what, @Nullable String url) {
        if (url != null) {
            link(what, url, url);
        }
    }

    private void word(String what, String text) {
        if (builtIn.says(text) && !own.says(text)) {
            found.add("It does not show " + what + " “" + text + "”.");
        }
    }

    /** In a text a link may stand in other words, as a command does. */
    private void link(String what, String url, String words) {
        boolean owed = builtIn.leadsTo(url) || (look == Look.TEXT && builtIn.says(words));
        boolean there = own.leadsTo(url) || (look == Look.TEXT && own.says(words));
        if (owed && !there) {
            found.add("It lacks " + what + ".");
        }
    }

    /** Tags that somebody wrote are words and stay so; all others are ours, and none is for a reader's eyes. */
    private void tags() {
        Set<String> written = tagsOf(builtIn.words());
        for (String tag : tagsOf(own.words())) {
            if (!written.contains(tag)) {
                found.add("It shows a tag: “" + tag + "”.");
            }
        }
    }

    private static Set<String> tagsOf(String words) {
        return TAG.matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void elements(Element page) {
        for (Element element : page.select(NEVER)) {
            found.add("It has a <" + element.tagName() + ">, which has no place there.");
        }
        page.select("img[src], [background]")
                .forEach(picture -> found.add("It loads a picture, which tells others that it was read."));
        page.select("*").stream()
                .filter(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")))
                .forEach(element -> found.add("A <" + element.tagName() + "> has a script of its own."));
        page.select("h1, h2, h3, h4, p, a, th, caption, li, b, strong").stream()
                .filter(element ->
                        element.text().isBlank() && element.select("[src]").isEmpty())
                .forEach(element -> found.add("A <" + element.tagName() + "> is empty."));
    }
}
