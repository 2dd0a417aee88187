package app.bellwether.rendering;

import app.bellwether.writing.Document;
import java.util.List;
import java.util.Map;

/** FreeMarker's templates over a frame that MJML compiled once. Safe for threads. */
final class TemplateRendering implements Rendering {

    private final Compiled mail = Compiled.of(Look.MAIL, Map.of());
    private final Compiled text = Compiled.of(Look.TEXT, Map.of());
    private final Compiled page = Compiled.of(Look.PAGE, Map.of());
    private final FragmentCache stock = new FragmentCache();

    @Override
    public String html(Document document, Links links) {
        return filled(Look.MAIL, LayOut.of(document, links));
    }

    @Override
    public String text(Document document, Links links) {
        return filled(Look.TEXT, LayOut.of(document, links));
    }

    @Override
    public Mail mail(Document document, Links links) {
        Sketch sketch = Sketching.of(document, links, stock);
        return sketch == null
                ? Rendering.super.mail(document, links)
                : new Mail(mail.filled(sketch, links), text.filled(sketch, links));
    }

    @Override
    public String fragment(Document document, Links links) {
        return filled(Look.PAGE, LayOut.of(document, links));
    }

    @Override
    public List<DiscordMessage> discord(Document document, Links links) {
        return new DiscordLook(LayOut.of(document, links)).messages();
    }

    @Override
    public List<DiscordPost> posts(Document document, Links links) {
        return new PostLook(LayOut.of(document, links)).posts();
    }

    String filled(Look look, Sheet sheet) {
        return switch (look) {
            case MAIL -> mail.filled(sheet);
            case TEXT -> text.filled(sheet);
            case PAGE -> page.filled(sheet);
        };
    }
}
