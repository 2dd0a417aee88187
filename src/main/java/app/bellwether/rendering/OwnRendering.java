package app.bellwether.rendering;

import app.bellwether.mail.Encoded;
import app.bellwether.writing.Document;
import java.util.List;

/** The looks as an operator's templates make them, and as the built-in ones do where those are not good. */
final class OwnRendering implements Rendering {

    private final OwnTemplates templates;

    OwnRendering(OwnTemplates templates) {
        this.templates = templates;
    }

    @Override
    public String html(Document document, Links links) {
        return templates.filled(Look.MAIL, LayOut.of(document, links));
    }

    @Override
    public String text(Document document, Links links) {
        return templates.filled(Look.TEXT, LayOut.of(document, links));
    }

    @Override
    public Mail mail(Document document, Links links) {
        Sheet sheet = LayOut.of(document, links);
        return new Mail(Encoded.of(templates.filled(Look.MAIL, sheet)), Encoded.of(templates.filled(Look.TEXT, sheet)));
    }

    @Override
    public String fragment(Document document, Links links) {
        return templates.filled(Look.PAGE, LayOut.of(document, links));
    }

    @Override
    public List<DiscordMessage> discord(Document document, Links links) {
        return new DiscordLook(LayOut.of(document, links)).messages();
    }

    @Override
    public List<DiscordPost> posts(Document document, Links links) {
        return new PostLook(LayOut.of(document, links)).posts();
    }
}
