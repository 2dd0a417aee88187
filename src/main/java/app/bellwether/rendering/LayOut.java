package app.bellwether.rendering;

import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a document out: numbers its sources, cleans its text, checks its links. Used for one document. */
final class LayOut {

    /** What one can ask about an item by its number. */
    static final List<String> COMMANDS = List.of("more", "sources", "why");

    /** Of the few languages that letters are written in. */
    private static final Map<String, String> DIRECTIONS = new ConcurrentHashMap<>();

    private final String language;
    private final Links links;
    private final IntUnaryOperator numbering;
    private final Frame frame;
    private final References references;
    private final Set<Integer> numbers = new HashSet<>();
    private final Kinds kinds = new Kinds();

    LayOut(String language, Links links, IntUnaryOperator numbering) {
        this.language = language;
        this.links = links;
        this.numbering = numbering;
        this.frame = Frame.of(language);
        this.references = new References(language, links, numbering);
    }

    static Sheet of(Document document, Links links) {
        return new LayOut(document.language(), links, IntUnaryOperator.identity()).sheet(document);
    }

    /**
     * One block laid out by itself.
     *
     * @param references what it rests on, in order of appearance
     */
    record Laid(Sheet.Piece piece, List<References.Reference> references, Set<Passage.Kind> kinds) {}

    /** Lays out a block whose sources get other numbers than by their order, from 1. */
    static Laid block(Block block, String language, Links links, IntUnaryOperator numbering) {
        LayOut alone = new LayOut(language, links, numbering);
        Sheet.Piece piece = alone.piece(block);
        return new Laid(piece, alone.references.all(), alone.kinds.met());
    }

    /** Whether an item shows ways to ask about it. */
    static boolean takesReplies(Links links) {
        return Address.mail(links.reply(COMMANDS.getFirst() + " 1")) != null;
    }

    private Sheet sheet(Document document) {
        List<Sheet.Part> parts = document.sections().stream().map(this::part).toList();
        List<References.Reference> all = references.all();
        return new Sheet(
                Clean.line(document.headline()),
                spoken(document.headlined()),
                Preheader.of(document),
                Clean.line(document.edition()),
                language,
                direction(),
                parts,
                all.stream().map(References.Reference::source).toList(),
                all.stream().map(References.Reference::addresses).toList(),
                kinds(document),
                ways());
    }

    /** As the language is written. */
    String direction() {
        return DIRECTIONS.computeIfAbsent(
                language, tag -> ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr");
    }

    /** What of it a reader may need to be told how to read. */
    List<String> kinds(Document document) {
        return kinds.of(document, frame);
    }

    /** Passages of these kinds are there that were laid out elsewhere. */
    void occur(Set<Passage.Kind> elsewhere) {
        elsewhere.forEach(kinds::meet);
    }

    Sheet.Ways ways() {
        return new Sheet.Ways(
                Address.mail(links.reply("help")),
                Address.web(links.archive()),
                Address.web(links.preferences()),
                Address.web(links.unsubscribe()),
                Address.web(links.fewer()),
                way(links.step()));
    }

    @Nullable
    String spoken(Stream<Citation> citations) {
        return references.spoken(citations);
    }

    private static Sheet.@Nullable Way way(Links.@Nullable Step step) {
        String url = step == null ? null : Address.web(step.url());
        return step == null || url == null ? null : new Sheet.Way(Clean.line(step.words()), url);
    }

    private Sheet.Part part(Section section) {
        return new Sheet.Part(
                lower(section.kind()),
                Clean.line(section.heading()),
                section.blocks().stream().map(this::piece).toList());
    }

    Sheet.Piece piece(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Item item -> item(item);
            case Block.Bars bars ->
                new Sheet.Bars(
                        "bars",
                        Clean.line(bars.caption()),
                        spoken(bars.bars().stream().map(Figure::citation)),
                        figures(bars.bars()));
        };
    }

    private Sheet.Paragraph paragraph(Block.Paragraph paragraph) {
        return new Sheet.Paragraph("paragraph", lead(paragraph.lead()), said(paragraph.passages()));
    }

    private Sheet.Item item(Block.Item item) {
        String label = cleaned(item.label());
        int number = Hole.is(item.number()) ? numbering.applyAsInt(Hole.NUMBER) : item.number();
        return new Sheet.Item(
                "item",
                number,
                numbers.add(number),
                cleaned(item.title()),
                spoken(item.citations()),
                label,
                tone(label),
                item.why() == null ? null : said(item.why()),
                said(item.passages()),
                figures(item.figures()),
                item.details().stream().map(this::paragraph).toList(),
                replies(number));
    }

    private String tone(@Nullable String label) {
        return Kinds.tones()
                .filter(tone -> Kinds.label(tone, frame).equals(label))
                .findFirst()
                .orElse("plain");
    }

    private List<Sheet.Way> replies(int number) {
        if (Hole.is(number)) {
            return takesReplies(links) ? openReplies(number) : List.of();
        }
        return COMMANDS.stream()
                .map(command -> command + " " + number)
                .flatMap(command ->
                        Stream.ofNullable(Address.mail(links.reply(command))).map(url -> new Sheet.Way(command, url)))
                .toList();
    }

    private static List<Sheet.Way> openReplies(int number) {
        return IntStream.range(0, COMMANDS.size())
                .mapToObj(at -> new Sheet.Way(COMMANDS.get(at) + " " + Hole.shown(number), Hole.of(Hole.REPLIES + at)))
                .toList();
    }

    private List<Sheet.Said> said(List<Passage> passages) {
        List<List<Sheet.Source>> sources = passages.stream().map(this::sources).toList();
        boolean mixed = passages.stream().anyMatch(passage -> passage.kind() == Passage.Kind.REPORTED);
        return IntStream.range(0, passages.size())
                .mapToObj(at -> said(
                        passages.get(at),
                        sources.get(at),
                        at + 1 < passages.size() && restOnTheSame(sources.get(at), sources.get(at + 1)),
                        mixed
                                || at == 0
                                || passages.get(at).kind()
                                        != passages.get(at - 1).kind()))
                .toList();
    }

    /** Those of one article side by side. */
    private List<Sheet.Source> sources(Passage passage) {
        Map<Integer, List<Sheet.Source>> byArticle = passage.citations().stream()
                .map(references::source)
                .distinct()
                .collect(Collectors.groupingBy(Sheet.Source::number, LinkedHashMap::new, Collectors.toList()));
        return byArticle.values().stream().flatMap(List::stream).toList();
    }

    private static boolean restOnTheSame(List<Sheet.Source> some, List<Sheet.Source> others) {
        return !some.isEmpty() && numbers(some).equals(numbers(others));
    }

    private static Set<Integer> numbers(List<Sheet.Source> sources) {
        return sources.stream().map(Sheet.Source::number).collect(Collectors.toSet());
    }

    private Sheet.Said said(Passage passage) {
        return said(passage, sources(passage), false, true);
    }

    private Sheet.Said said(Passage passage, List<Sheet.Source> sources, boolean goesOn, boolean marked) {
        kinds.meet(passage.kind());
        String clean = Clean.line(passage.text());
        return new Sheet.Said(
                lower(passage.kind()),
                passage.kind() == Passage.Kind.OPINION ? frame.spoken(clean) : clean,
                passage.kind() == Passage.Kind.FIXED ? null : spoken(passage.citations().stream()),
                sources,
                goesOn,
                marked);
    }

    private List<Sheet.Amount> figures(List<Figure> figures) {
        BigDecimal longest = figures.stream()
                .map(figure -> figure.value().abs())
                .reduce(BigDecimal.ONE.movePointLeft(9), BigDecimal::max);
        List<Sheet.Amount> laidOut = new ArrayList<>();
        for (Figure figure : figures) {
            int percent = figure.value()
                    .abs()
                    .movePointRight(2)
                    .divide(longest, 0, RoundingMode.HALF_UP)
                    .intValue();
            laidOut.add(new Sheet.Amount(
                    Clean.line(figure.label()),
                    Clean.line(figure.written()),
                    Math.clamp(percent, 1, 100),
                    references.source(figure.citation())));
        }
        return laidOut;
    }

    /** Fixed words in front of others end in a sign of their own, for looks that cannot show them in bold. */
    private static @Nullable String lead(@Nullable String words) {
        String lead = cleaned(words);
        return lead == null || !Character.isLetterOrDigit(lead.codePointBefore(lead.length())) ? lead : lead + ":";
    }

    private static @Nullable String cleaned(@Nullable String text) {
        String clean = Clean.line(Objects.requireNonNullElse(text, ""));
        return clean.isEmpty() ? null : clean;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
