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
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final Map<String, Sheet.Source> sources = new LinkedHashMap<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Kinds kinds = new Kinds();

    LayOut(String language, Links links, IntUnaryOperator numbering) {
        this.language = language;
        this.links = links;
        this.numbering = numbering;
        this.frame = Frame.of(language);
    }

    static Sheet of(Document document, Links links) {
        return new LayOut(document.language(), links, IntUnaryOperator.identity()).sheet(document);
    }

    /**
     * One block laid out by itself.
     *
     * @param names what tells the sources apart, in their order
     */
    record Laid(Sheet.Piece piece, List<Sheet.Source> sources, List<String> names, Set<Passage.Kind> kinds) {}

    /** Lays out a block whose sources get other numbers than by their order, from 1. */
    static Laid block(Block block, String language, Links links, IntUnaryOperator numbering) {
        LayOut alone = new LayOut(language, links, numbering);
        Sheet.Piece piece = alone.piece(block);
        return new Laid(
                piece, List.copyOf(alone.sources.values()), List.copyOf(alone.sources.keySet()), alone.kinds.met());
    }

    /** Whether an item shows ways to ask about it. */
    static boolean takesReplies(Links links) {
        return Address.mail(links.reply(COMMANDS.getFirst() + " 1")) != null;
    }

    private Sheet sheet(Document document) {
        List<Sheet.Part> parts = document.sections().stream().map(this::part).toList();
        return new Sheet(
                Clean.line(document.headline()),
                spoken(document.headlined()),
                Preheader.of(document),
                Clean.line(document.edition()),
                language,
                direction(),
                parts,
                List.copyOf(sources.values()),
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

    /** The language of words that stand there, null when it is not known or the document's own. */
    @Nullable
    String spoken(Stream<Citation> citations) {
        return citations
                .map(Citation::language)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(spoken -> !spoken.equals(language))
                .orElse(null);
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
        return passages.stream().map(this::said).toList();
    }

    private Sheet.Said said(Passage passage) {
        kinds.meet(passage.kind());
        String clean = Clean.line(passage.text());
        return new Sheet.Said(
                lower(passage.kind()),
                passage.kind() == Passage.Kind.OPINION ? frame.spoken(clean) : clean,
                passage.kind() == Passage.Kind.FIXED ? null : spoken(passage.citations().stream()),
                passage.citations().stream().map(this::source).distinct().toList());
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
                    source(figure.citation())));
        }
        return laidOut;
    }

    private Sheet.Source source(Citation citation) {
        String name = String.join(
                "|",
                citation.article(),
                Integer.toString(citation.revision()),
                citation.of().name(),
                Integer.toString(citation.start()),
                Integer.toString(citation.end()));
        Sheet.Source known = sources.get(name);
        if (known == null) {
            String evidence = Address.web(links.evidence(citation));
            String original = Address.web(citation.url());
            known = new Sheet.Source(
                    numbering.applyAsInt(sources.size() + 1),
                    where(citation),
                    frame.dayAndYear(LocalDate.ofInstant(citation.published(), ZoneOffset.UTC)),
                    Clean.line(citation.title()),
                    spoken(Stream.of(citation)),
                    evidence,
                    Objects.equals(evidence, original) ? null : original,
                    frame.say(citation.at() == null ? "look.article" : "look.episode"));
            sources.put(name, known);
        }
        return known;
    }

    private String where(Citation citation) {
        String speaker = citation.speaker() == null ? "" : Clean.line(citation.speaker());
        String publisher = Clean.line(citation.publisher());
        String who = speaker.isEmpty() ? publisher : speaker + ", " + publisher;
        return citation.at() == null ? who : frame.say("look.at", "who", who, "time", time(citation.at()));
    }

    private static String time(int seconds) {
        String minutesAndSeconds = "%02d:%02d".formatted(seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? minutesAndSeconds : seconds / 3600 + ":" + minutesAndSeconds;
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
