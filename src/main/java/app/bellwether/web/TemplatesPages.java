package app.bellwether.web;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.Links;
import app.bellwether.rendering.Look;
import app.bellwether.rendering.OwnTemplates;
import app.bellwether.subscribers.Subscribers;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The looks of a brief as an operator's own templates make them: what is used of them, what is not and why, and any brief to try them on. */
@RestController
final class TemplatesPages {

    private static final int READERS = 100;
    private static final int OFFERED = 20;

    private final OwnTemplates templates;
    private final Briefs briefs;
    private final Subscribers subscribers;
    private final WebSettings settings;
    private final OperatorDoor door;
    private final Press press;

    TemplatesPages(
            OwnTemplates templates,
            Briefs briefs,
            Subscribers subscribers,
            WebSettings settings,
            OperatorDoor door,
            Press press) {
        this.templates = templates;
        this.briefs = briefs;
        this.subscribers = subscribers;
        this.settings = settings;
        this.door = door;
        this.press = press;
    }

    /** A look: its files, and whether those of the operator's are used. */
    record Line(String name, String words, List<File> files, String state, List<String> faults) {}

    record File(String name, boolean own) {}

    /** A brief to try them on. */
    record Choice(String id, String words) {}

    @GetMapping("/operator/templates")
    ResponseEntity<String> all(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String brief,
            @RequestParam(defaultValue = "mail") String look) {
        return door.show(request, _ -> page(brief.strip(), look));
    }

    /** A built-in template, to begin with. */
    @GetMapping("/operator/templates/built-in/{file}")
    ResponseEntity<String> builtIn(HttpServletRequest request, @PathVariable String file) {
        return door.show(request, _ -> {
            String text = templates.builtIn(file);
            return text.isEmpty()
                    ? press.missing()
                    : plain().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                            .body(text);
        });
    }

    /** The look alone, for the frame in its page. */
    @GetMapping("/operator/templates/shown")
    ResponseEntity<String> shown(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String brief,
            @RequestParam(defaultValue = "") String look) {
        return door.show(
                request,
                _ -> tried(brief, look)
                        .map(tried -> {
                            var type = look.equals(name(Look.TEXT)) ? MediaType.TEXT_PLAIN : MediaType.TEXT_HTML;
                            return ResponseEntity.ok()
                                    .contentType(new MediaType(type, StandardCharsets.UTF_8))
                                    .body(tried.shown());
                        })
                        .orElseGet(press::missing));
    }

    private static ResponseEntity.BodyBuilder plain() {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> page(String brief, String look) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put(
                "directory",
                templates.directory() == null ? null : templates.directory().toString());
        List<String> own = templates.files();
        model.put(
                "looks", Arrays.stream(Look.values()).map(one -> line(one, own)).toList());
        model.put("briefs", newest());
        model.put("brief", Clean.line(brief));
        model.put("look", name(look(look).orElse(Look.MAIL)));
        model.put("unknown", !brief.isEmpty() && briefs.byId(new BriefId(brief)).isEmpty());
        model.put("problems", List.of());
        model.put("empty", true);
        tried(brief, look).ifPresent(tried -> {
            model.put("problems", words(tried.faults()));
            model.put("empty", tried.shown().isEmpty());
        });
        return press.show("templates.ftlh", "Templates", model);
    }

    private Optional<OwnTemplates.Tried> tried(String brief, String look) {
        Links links = new TryingLinks(settings.url());
        return look(look)
                .flatMap(wanted -> Optional.of(brief)
                        .filter(id -> !id.isBlank())
                        .flatMap(id -> briefs.byId(new BriefId(id)))
                        .map(found -> templates.tried(wanted, found.document(), links)));
    }

    private static Optional<Look> look(String name) {
        return Arrays.stream(Look.values())
                .filter(look -> name(look).equals(name))
                .findFirst();
    }

    private static String name(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }

    private Line line(Look look, List<String> own) {
        List<OwnTemplates.Fault> faults = templates.faults().stream()
                .filter(fault -> fault.look() == look)
                .toList();
        boolean any = look.files().stream().anyMatch(own::contains);
        return new Line(
                name(look),
                look.words(),
                look.files().stream()
                        .map(file -> new File(file, own.contains(file)))
                        .toList(),
                !any ? "built in" : faults.isEmpty() ? "your own" : "built in, because of:",
                words(faults));
    }

    private static List<String> words(List<OwnTemplates.Fault> faults) {
        return faults.stream().map(fault -> Clean.line(fault.words())).toList();
    }

    private List<Choice> newest() {
        return subscribers.first(READERS).stream()
                .flatMap(reader -> briefs.of(reader.id(), 1).stream())
                .sorted(Comparator.comparing(Brief::sealed).reversed())
                .limit(OFFERED)
                .map(brief -> new Choice(
                        brief.id().value(),
                        Times.day(brief.date()) + ": "
                                + Clean.line(brief.document().headline())))
                .toList();
    }
}
