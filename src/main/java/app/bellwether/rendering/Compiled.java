package app.bellwether.rendering;

import app.bellwether.mail.Encoded;
import app.bellwether.writing.Frame;
import ch.digitalfondue.mjml4j.Mjml4j;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The templates of one look, compiled. Safe for threads.
 *
 * @param look it is
 * @param leftToRight for languages written so
 * @param rightToLeft for the others; the same template where the direction makes no difference to it
 */
record Compiled(Look look, Template leftToRight, Template rightToLeft) {

    /** What the frame must have kept, since MJML drops in silence what it does not understand. */
    private static final List<String> HOLES = List.of(
            "<title>${sheet.headline}</title>",
            "${sheet.preheader}",
            "[#include \"document.ftlh\"]",
            "prefers-color-scheme");

    /**
     * Compiles a look.
     *
     * @param replaced texts that stand in for built-in templates, by name
     * @throws BrokenTemplate when one of them cannot be understood
     */
    static Compiled of(Look look, Map<String, String> replaced) {
        Configuration templates = Templates.under("mail", replaced);
        try {
            if (look == Look.MAIL) {
                String layout =
                        replaced.containsKey("layout.mjml") ? replaced.get("layout.mjml") : builtIn("layout.mjml");
                return new Compiled(
                        look,
                        framed(layout, Mjml4j.TextDirection.LTR, templates),
                        framed(layout, Mjml4j.TextDirection.RTL, templates));
            }
            Template only = templates.getTemplate(look.files().getFirst());
            return new Compiled(look, only, only);
        } catch (IOException unreadable) {
            throw BrokenTemplate.by(unreadable);
        }
    }

    private static Template framed(String layout, Mjml4j.TextDirection direction, Configuration templates)
            throws IOException {
        String frame = compiled(layout, direction);
        for (String hole : HOLES) {
            if (!frame.contains(hole)) {
                throw new BrokenTemplate("layout.mjml: the frame of the mail lost " + hole);
            }
        }
        templates.getTemplate("document.ftlh");
        // its ending makes it escape what it shows
        return new Template("layout.mjml.ftlh", frame, templates);
    }

    private static String compiled(String layout, Mjml4j.TextDirection direction) {
        try {
            return Mjml4j.render(layout, new Mjml4j.Configuration("${sheet.language}", direction));
        } catch (RuntimeException noMjml) {
            throw new BrokenTemplate("layout.mjml is no MJML: " + noMjml.getMessage());
        }
    }

    /**
     * Fills the template.
     *
     * @throws BrokenTemplate when it asks for what is not there
     */
    String filled(Sheet sheet) {
        StringWriter filled = new StringWriter();
        fill(sheet, sheet.language(), sheet.direction(), filled);
        return filled.toString();
    }

    /** The same, encoded, with fragments that are encoded already. */
    Encoded filled(Sketch sketch, Links links) {
        Assembly assembly = new Assembly(links);
        fill(sketch, sketch.language(), sketch.direction(), assembly);
        return assembly.encoded();
    }

    private void fill(Record sheet, String language, String direction, Writer filled) {
        Map<String, Object> model =
                Map.of("sheet", sheet, "fill", new Fill(), "say", new Say(Frame.of(language)), "once", new Once(look));
        try {
            (direction.equals("rtl") ? rightToLeft : leftToRight).process(model, filled);
        } catch (IOException | TemplateException broken) {
            throw BrokenTemplate.by(broken);
        } catch (StackOverflowError endless) {
            throw new BrokenTemplate("a template calls itself without end");
        }
    }

    /** The text of a template that comes with the application. */
    static String builtIn(String file) throws IOException {
        try (InputStream in = Compiled.class.getResourceAsStream("/templates/mail/" + file)) {
            if (in == null) {
                throw new IOException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
