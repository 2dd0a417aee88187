package app.bellwether.briefs;

import app.bellwether.briefs.composing.Corrections;
import app.bellwether.briefs.composing.Corrections.Correction;
import app.bellwether.language.Linguist;
import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what publishers have changed of the words that a brief quotes. The brief itself stays as it was sealed. */
@Component
public record Amendments(Articles articles, Linguist linguist) {

    /** The corrections as a document of their own, to be appended; empty when there are none. */
    public Optional<Document> of(Brief brief) {
        List<Correction> corrections = Corrections.of(brief, articles, linguist);
        return corrections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Document(
                        brief.document().headline(),
                        "",
                        "",
                        brief.date(),
                        brief.document().language(),
                        List.of(section(brief, corrections.stream()))));
    }

    /** What the brief says, with each correction at the item that said it; as it was sealed when there are none. */
    public Document within(Brief brief) {
        List<Correction> left = new ArrayList<>(Corrections.of(brief, articles, linguist));
        if (left.isEmpty()) {
            return brief.document();
        }
        List<Section> sections = new ArrayList<>();
        for (Section section : brief.document().sections()) {
            List<Block> blocks =
                    section.blocks().stream().map(block -> amended(block, left)).toList();
            sections.add(new Section(section.kind(), section.heading(), blocks));
        }
        if (!left.isEmpty()) {
            sections.add(section(brief, left.stream()));
        }
        return brief.document().with(sections);
    }

    /** The newest revisions of those articles, by their ids. */
    public Map<String, Integer> revisions(Collection<String> ids) {
        return articles.revisions(ids.stream().map(ArticleId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
    }

    /** Takes those that belong to the block out of what is left. */
    private static Block amended(Block block, List<Correction> left) {
        if (!(block instanceof Block.Item item)) {
            return block;
        }
        List<Block.Paragraph> details = new ArrayList<>(item.details());
        left.removeIf(correction ->
                Integer.valueOf(item.number()).equals(correction.number()) && details.add(correction.words()));
        return item.with(item.passages(), details);
    }

    private static Section section(Brief brief, Stream<Correction> corrections) {
        return new Section(
                Section.Kind.CORRECTIONS,
                Frame.of(brief.document().language()).say("section.corrected"),
                corrections.<Block>map(Correction::words).toList());
    }
}
