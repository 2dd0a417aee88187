package app.bellwether.email;

import app.bellwether.rendering.DiscordMessage;
import app.bellwether.rendering.DiscordPost;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.writing.Document;
import java.util.List;

/** Makes each mail as if there were no other. */
record Alone(Rendering looks) implements Rendering {

    @Override
    public String html(Document document, Links links) {
        return looks.html(document, links);
    }

    @Override
    public String text(Document document, Links links) {
        return looks.text(document, links);
    }

    @Override
    public String fragment(Document document, Links links) {
        return looks.fragment(document, links);
    }

    @Override
    public List<DiscordMessage> discord(Document document, Links links) {
        return looks.discord(document, links);
    }

    @Override
    public List<DiscordPost> posts(Document document, Links links) {
        return looks.posts(document, links);
    }
}
