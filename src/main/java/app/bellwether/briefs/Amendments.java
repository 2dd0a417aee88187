package app.bellwether.briefs;

import app.bellwether.briefs.composing.Corrections;
import app.bellwether.language.Linguist;
import app.bellwether.sources.Articles;
import app.bellwether.writing.Block;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import app.bellwether.writing.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what publishers have changed of the words that a brief quotes. The brief itself stays as it was sealed. */
@Component
public final class Amendments {

    private final Articles articles;
    private final Linguist linguist;

    public Amendments(Articles articles, Linguist linguist) {
        this.articles = articles;
        this.linguist = linguist;
    }

    /** The corrections as a document of their own, to be appended; empty when there are none. */
    public Optional<Document> of(Brief brief) {
        List<Block.Paragraph> corrections = Corrections.of(brief, articles, linguist);
        return corrections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Document(
                        brief.document().headline(),
                        "",
                        "",
                        brief.date(),
                        brief.document().language(),
                        List.of(new Section(
                                Section.Kind.CORRECTIONS,
                                Frame.of(brief.document().language()).say("section.corrected"),
                                List.copyOf(corrections)))));
    }
}
