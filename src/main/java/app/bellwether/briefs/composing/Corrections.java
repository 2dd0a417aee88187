package app.bellwether.briefs.composing;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Article;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.writing.Block;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Extracts;
import app.bellwether.writing.Figure;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a reader which words of their earlier briefs a publisher has changed since: the old words, and the new ones where there
 * are some. Each change of an article once; what was told in the place of changed words may be changed in its turn.
 */
public final class Corrections {

    private static final int MOST = 5;

    /** From this share of common words on, the new sentence stands where the old one stood. */
    private static final double INSTEAD = .55;

    private final List<Brief> earlier;
    private final Articles articles;
    private final Linguist linguist;
    private final Extracts extracts;
    private final Quotes quotes;
    private final BriefPhrases wording;

    Corrections(
            List<Brief> earlier,
            Articles articles,
            Linguist linguist,
            Extracts extracts,
            Quotes quotes,
            BriefPhrases wording) {
        this.earlier = earlier;
        this.articles = articles;
        this.linguist = linguist;
        this.extracts = extracts;
        this.quotes = quotes;
        this.wording = wording;
    }

    /**
     * Words that were changed.
     *
     * @param number under which they stood; null when under none
     */
    public record Correction(@Nullable Integer number, Block.Paragraph words) {}

    /** What was corrected of one brief since it was sealed. */
    public static List<Correction> of(Brief brief, Articles articles, Linguist linguist) {
        Extracts extracts = new Extracts(linguist);
        BriefPhrases wording = new BriefPhrases(Frame.of(brief.document().language()), ZoneOffset.UTC, brief.date());
        return new Corrections(List.of(brief), articles, linguist, extracts, new Quotes(articles, extracts), wording)
                .found();
    }

    List<Block.Paragraph> blocks() {
        return found().stream().map(Correction::words).toList();
    }

    private List<Correction> found() {
        Set<String> known = earlier.stream()
                .flatMap(brief -> brief.document().citations())
                .map(citation -> citation.article() + "#" + citation.revision())
                .collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        List<Correction> found = new ArrayList<>();
        for (Brief brief : earlier) {
            // it repeats them to correct them, and is newer than those that told them
            told.addAll(corrected(brief));
            for (Citation old : brief.document().citations().toList()) {
                articles.byId(new ArticleId(old.article()))
                        .filter(article -> article.revision() > old.revision())
                        .filter(article -> !known.contains(old.article() + "#" + article.revision()))
                        .filter(article -> !says(article, old) && told.add(old.quote()))
                        .ifPresent(article -> found.add(corrected(brief, old, article)));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    /** The words that a brief told its reader not to believe any more: they stand before those in their place. */
    private static List<String> corrected(Brief brief) {
        return paragraphs(brief, Section.Kind.CORRECTIONS)
                .flatMap(correction -> quoted(correction.passages().stream()).limit(1))
                .map(Citation::quote)
                .toList();
    }

    private static boolean says(Article article, Citation old) {
        return switch (old.of()) {
            case TEXT -> article.text().contains(old.quote());
            case TITLE -> article.title().equals(old.quote());
        };
    }

    private Correction corrected(Brief brief, Citation old, Article article) {
        Optional<Integer> number = number(brief, old);
        String lead = number.map(one -> wording.say("corrections.no", "number", one, "day", wording.day(brief.date())))
                .orElse(wording.say("corrections.brief", "day", wording.day(brief.date())));
        List<Passage> passages = new ArrayList<>();
        passages.add(wording.fixed("corrections.told"));
        passages.add(new Passage(extracts.kindOf(old, old.speaker() != null), old.quote(), List.of(old)));
        Optional<Passage> instead = instead(old, article);
        passages.add(wording.fixed(instead.isPresent() ? "corrections.changed" : "corrections.withdrawn"));
        instead.ifPresent(passages::add);
        return new Correction(number.orElse(null), new Block.Paragraph(lead, passages));
    }

    private Optional<Passage> instead(Citation old, Article article) {
        return linguist.sentences(article.text()).stream()
                .filter(sentence -> extracts.overlap(sentence.in(article.text()), old.quote()) >= INSTEAD)
                .max(Comparator.comparingDouble(sentence -> extracts.overlap(sentence.in(article.text()), old.quote())))
                .map(sentence -> quotes.passage(article, sentence.start(), sentence.end()));
    }

    /** Under which number it stood there. */
    private static Optional<Integer> number(Brief brief, Citation old) {
        return brief.document()
                .items()
                .filter(item -> quoted(item).anyMatch(old::equals))
                .map(Block.Item::number)
                .findFirst()
                .or(() -> isInTheLede(brief, old) ? ofTheLede(brief) : Optional.empty());
    }

    private static boolean isInTheLede(Brief brief, Citation old) {
        return paragraphs(brief, Section.Kind.LEDE)
                .flatMap(lede -> quoted(lede.passages().stream()))
                .anyMatch(old::equals);
    }

    private static Stream<Block.Paragraph> paragraphs(Brief brief, Section.Kind kind) {
        return brief.document()
                .blocks(kind::equals)
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast);
    }

    /** What stands in the lede is of the item that gave the headline, which may say before it that there is more on it. */
    private static Optional<Integer> ofTheLede(Brief brief) {
        return brief.items().stream()
                .filter(item -> brief.document().headline().endsWith(item.title()))
                .map(NumberedItem::number)
                .findFirst();
    }

    private static Stream<Citation> quoted(Block.Item item) {
        return Stream.concat(item.citations(), item.figures().stream().map(Figure::citation));
    }

    private static Stream<Citation> quoted(Stream<Passage> passages) {
        return passages.flatMap(passage -> passage.citations().stream());
    }
}
