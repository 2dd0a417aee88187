package app.bellwether.web;

import app.bellwether.rendering.Templates;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Fills the templates of the pages. */
@Component
final class Press {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Configuration templates = Templates.under("web");
    private final LocalDoor door;

    Press(LocalDoor door) {
        this.door = door;
    }

    ResponseEntity<String> show(String template, String title, Map<String, ? extends @Nullable Object> model) {
        return ResponseEntity.ok().contentType(HTML).body(filled(template, title, model));
    }

    /** The page for what is not there, the same whatever the reason, so that nobody learns anything from it. */
    ResponseEntity<String> missing() {
        return trouble(
                HttpStatus.NOT_FOUND,
                "There is no such page",
                "The address may be mistyped, or what stood here is gone.");
    }

    /** The page for what the local door keeps shut; nobody but who may be at this machine learns that there is one. */
    ResponseEntity<String> closed(HttpServletRequest request) {
        return door.isBefore(request)
                ? trouble(
                        HttpStatus.FORBIDDEN,
                        "This browser has not come in yet",
                        "While Bellwether is tried out at this machine, what it keeps is opened by the link in its log,"
                                + " which it writes at every start: follow it once.")
                : missing();
    }

    ResponseEntity<String> trouble(HttpStatus status, String title, String words) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(filled("trouble.ftlh", title, Map.of("words", words)));
    }

    /** The template filled, whatever it is of. */
    String filled(String template, String title, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("title", title);
        all.put("local", door.isThere());
        all.put("sendsMail", door.sendsMail());
        StringWriter page = new StringWriter();
        try {
            templates.getTemplate(template).process(all, page);
        } catch (IOException | TemplateException broken) {
            throw new IllegalStateException("the page " + template + " cannot be filled", broken);
        }
        return page.toString();
    }
}
