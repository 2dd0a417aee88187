package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.replies.Objections;
import app.bellwether.replies.Objections.Decided;
import app.bellwether.replies.Objections.Disputed;
import app.bellwether.replies.Objections.Finding;
import app.bellwether.replies.Objections.Part;
import app.bellwether.writing.Citation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What readers call wrong, beside what they were told: an operator corrects it, withdraws it, or says that it stands. */
@RestController
final class ObjectionsPages {

    private static final int MOST = 100;
    private static final int LONGEST = 1_000;
    private static final String GONE = "Nothing was sent: that has been answered meanwhile, or its brief is gone.";

    private static final String WORDS =
            "Nothing was sent: a correction needs the right words, and none are longer than " + LONGEST + " letters.";

    private final Objections objections;
    private final OperatorDoor door;
    private final Press press;

    ObjectionsPages(Objections objections, OperatorDoor door, Press press) {
        this.objections = objections;
        this.door = door;
        this.press = press;
    }

    /** An item; its key tells it from others on the page. */
    record Item(String key, String title, List<Told> told, List<Line> objections) {}

    record Told(String key, String words, List<Source> sources) {}

    record Source(String publisher, String date, String quote, String path) {}

    record Line(String id, String reader, String said, String words) {}

    @GetMapping("/operator/objections")
    ResponseEntity<String> all(HttpServletRequest request) {
        return door.show(request, form -> page(form, "", ""));
    }

    @PostMapping("/operator/objections")
    ResponseEntity<String> answer(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") Set<String> objection,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String words) {
        return door.act(request, form -> {
            Optional<Finding> found = Stream.of(Finding.values())
                    .filter(one -> one.name().equals(finding))
                    .findFirst();
            if (words.length() > LONGEST || (found.equals(Optional.of(Finding.CORRECTED)) && words.isBlank())) {
                return page(form, "", WORDS);
            }
            return found
                    .map(one -> objections.answer(new Decided(ids(objection), told, one, words)))
                    .orElse(OptionalInt.empty())
                    .stream()
                    .mapToObj(
                            letters -> page(form, "Answered by " + Plain.count(letters, "letter", "letters") + ".", ""))
                    .findFirst()
                    .orElseGet(() -> page(form, "", GONE));
        });
    }

    private static Set<Long> ids(Set<String> typed) {
        return typed.stream()
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private ResponseEntity<String> page(String form, String done, String problem) {
        List<Item> items =
                objections.open(MOST).stream().map(ObjectionsPages::item).toList();
        return press.show(
                "objections.ftlh",
                "Called wrong",
                Map.of(
                        "form",
                        form,
                        "items",
                        items,
                        "done",
                        done,
                        "problem",
                        problem,
                        "longest",
                        LONGEST,
                        "most",
                        MOST,
                        "waiting",
                        objections.waiting()));
    }

    private static Item item(Disputed disputed) {
        return new Item(
                disputed.item().toString(),
                Clean.line(disputed.title()),
                disputed.told().stream().map(ObjectionsPages::told).toList(),
                disputed.objections().stream()
                        .map(one -> new Line(
                                Long.toString(one.id()),
                                one.reader().value(),
                                Times.minute(one.said()),
                                Clean.line(one.words())))
                        .toList());
    }

    private static Told told(Part part) {
        return new Told(
                part.key(),
                Clean.line(part.passage().text()),
                part.passage().citations().stream().map(ObjectionsPages::source).toList());
    }

    private static Source source(Citation citation) {
        return new Source(
                Clean.line(citation.publisher()),
                Times.day(citation.published()),
                Clean.line(citation.quote()),
                WebLinks.path(
                        citation.article(), citation.revision(), citation.of(), citation.start(), citation.end()));
    }
}
