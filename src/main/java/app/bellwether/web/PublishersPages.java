package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Publishers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose the publishers are that were heard of late: two papers of one house are one voice, and an operator may know better which are. */
@RestController
final class PublishersPages {

    private static final int MOST = 200;
    private static final int LONGEST = 100;

    private final Publishers publishers;
    private final OperatorDoor door;
    private final Press press;

    PublishersPages(Publishers publishers, OperatorDoor door, Press press) {
        this.publishers = publishers;
        this.door = door;
        this.press = press;
    }

    /** @param language in English words */
    record Line(String name, String house, boolean corrected, String language, int articles) {}

    @GetMapping("/operator/publishers")
    ResponseEntity<String> all(HttpServletRequest request) {
        return door.show(request, form -> page(form, "", Map.of()));
    }

    @PostMapping("/operator/publishers")
    ResponseEntity<String> correct(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String publisher,
            @RequestParam(defaultValue = "") String house) {
        String name = Clean.line(house);
        return door.act(request, form -> {
            if (name.length() > LONGEST) {
                return page(
                        form, "", Map.of("publishers", "The name of a house has at most " + LONGEST + " characters."));
            }
            return publishers
                    .correct(publisher, name)
                    .map(its -> page(form, Clean.line(publisher) + " counts for " + Clean.line(its) + ".", Map.of()))
                    .orElseGet(
                            () -> page(form, "", Map.of("publishers", "Nothing was read of that publisher of late.")));
        });
    }

    private ResponseEntity<String> page(String form, String done, Map<String, String> problems) {
        List<Line> lines =
                publishers.heard(MOST).stream().map(PublishersPages::line).toList();
        return press.show(
                "publishers.ftlh",
                "Publishers",
                Map.of("form", form, "done", done, "problems", problems, "lines", lines, "most", MOST));
    }

    private static Line line(Publishers.Publisher one) {
        return new Line(
                Clean.line(one.name()),
                Clean.line(one.house()),
                one.corrected(),
                Locale.forLanguageTag(one.language()).getDisplayLanguage(Locale.ENGLISH),
                one.articles());
    }
}
