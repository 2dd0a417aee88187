package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Publishers;
import app.bellwether.signals.Publishers.Facts;
import app.bellwether.signals.Publishers.Publisher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of the publishers that were heard of late: two papers of one house are one voice, and an operator may know better. */
@RestController
final class PublishersPages {

    private final Publishers publishers;
    private final OperatorDoor door;
    private final Press press;

    PublishersPages(Publishers publishers, OperatorDoor door, Press press) {
        this.publishers = publishers;
        this.door = door;
        this.press = press;
    }

    /** What was typed of a publisher and what is wrong with it, by field; nothing where nobody typed. */
    private record Typed(String publisher, Facts facts, Map<String, String> problems) {

        static final Typed NOTHING = new Typed("", Facts.NONE, Map.of());
    }

    @GetMapping("/operator/publishers")
    ResponseEntity<String> all(HttpServletRequest request, @RequestParam(defaultValue = "") String words) {
        return door.show(request, form -> page(form, words, "", Typed.NOTHING));
    }

    @PostMapping("/operator/publishers")
    ResponseEntity<String> correct(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String publisher,
            @RequestParam(defaultValue = "") String words) {
        return door.act(request, form -> {
            Facts facts = PublisherLines.typed(request);
            String domain = publishers.domain(facts.domain()).orElse("");
            Map<String, String> problems = PublisherLines.problems(facts, domain);
            if (!problems.isEmpty()) {
                return page(form, words, "", new Typed(publisher, facts, problems));
            }
            return publishers
                    .correct(publisher, new Facts(facts.house(), domain, facts.country(), facts.language()))
                    .map(one -> page(form, words, counted(one), Typed.NOTHING))
                    .orElseGet(() -> page(
                            form,
                            words,
                            "",
                            new Typed("", facts, Map.of("publishers", "Nothing was read of that publisher of late."))));
        });
    }

    private static String counted(Publisher one) {
        return Clean.line(one.name()) + " counts for " + Clean.line(one.facts().house()) + ".";
    }

    private ResponseEntity<String> page(String form, String words, String done, Typed typed) {
        List<Publisher> all = publishers.heard();
        List<PublisherLines.Line> lines = PublisherLines.of(all, words, typed.publisher, typed.facts);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("done", done);
        model.put("problems", beside(lines, typed));
        model.put("lines", lines);
        model.put("words", Clean.line(words));
        model.put("total", all.size());
        model.put("most", PublisherLines.MOST);
        model.put("countries", PublisherLines.COUNTRIES);
        model.put("languages", PublisherLines.LANGUAGES);
        return press.show("publishers.ftlh", "Publishers", model);
    }

    /** By the field of its line. */
    private static Map<String, String> beside(List<PublisherLines.Line> lines, Typed typed) {
        Map<String, String> beside = new LinkedHashMap<>();
        typed.problems.forEach((field, problem) -> beside.put(
                lines.stream()
                        .filter(line -> line.id().equals(typed.publisher))
                        .map(line -> field + "-" + lines.indexOf(line))
                        .findFirst()
                        .orElse("publishers"),
                problem));
        return beside;
    }
}
