package app.bellwether.rendering;

import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import ch.digitalfondue.mjml4j.Mjml4j;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** FreeMarker's templates over a frame that MJML compiled once. Safe for threads. */
final class TemplateRendering implements Rendering {

    /** What the frame must have kept, since MJML drops in silence what it does not understand. */
    private static final List<String> HOLES = List.of(
            "<title>${sheet.headline}</title>",
            "${sheet.preheader}",
            "[#include \"document.ftlh\"]",
            "prefers-color-scheme");

    private final Template leftToRight;
    private final Template rightToLeft;
    private final Template text;
    private final Template fragment;

    TemplateRendering() {
        Configuration templates = Templates.under("mail");
        try {
            String layout = resource("/templates/mail/layout.mjml");
            leftToRight = framed(layout, Mjml4j.TextDirection.LTR, templates);
            rightToLeft = framed(layout, Mjml4j.TextDirection.RTL, templates);
            text = templates.getTemplate("document.ftl");
            fragment = templates.getTemplate("fragment.ftlh");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the templates of mail cannot be read", unreadable);
        }
    }

    @Override
    public String html(Document document, Links links) {
        Sheet sheet = LayOut.of(document, links);
        return filled(sheet.direction().equals("rtl") ? rightToLeft : leftToRight, sheet);
    }

    @Override
    public String text(Document document, Links links) {
        return filled(text, LayOut.of(document, links));
    }

    @Override
    public String fragment(Document document, Links links) {
        return filled(fragment, LayOut.of(document, links));
    }

    @Override
    public List<DiscordMessage> discord(Document document, Links links) {
        return new DiscordLook(LayOut.of(document, links)).messages();
    }

    private static Template framed(String layout, Mjml4j.TextDirection direction, Configuration templates)
            throws IOException {
        String frame = Mjml4j.render(layout, new Mjml4j.Configuration("${sheet.language}", direction));
        for (String hole : HOLES) {
            if (!frame.contains(hole)) {
                throw new IllegalStateException("the frame of the mail lost " + hole);
            }
        }
        return new Template("frame-" + direction.value() + ".ftlh", frame, templates);
    }

    private static String filled(Template template, Sheet sheet) {
        StringWriter filled = new StringWriter();
        try {
            template.process(
                    Map.of("sheet", sheet, "fill", new Fill(), "say", new Say(Frame.of(sheet.language()))), filled);
        } catch (IOException | TemplateException broken) {
            throw new IllegalStateException("the template " + template.getName() + " cannot be filled", broken);
        }
        return filled.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TemplateRendering.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
