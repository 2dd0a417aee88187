package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.sources.FeedFinder;
import app.bellwether.sources.FeedFinder.Found;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.SourceList.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The list of what is read: an operator has a feed found and adds it, takes one off, brings a list in and takes it along. */
@RestController
final class SourcesPages {

    private static final int MOST_FAULTS = 200;

    private final SourceList list;
    private final SourceIndex index;
    private final FeedFinder finder;
    private final Folders folders;
    private final OperatorDoor door;
    private final Press press;

    SourcesPages(
            SourceList list, SourceIndex index, FeedFinder finder, Folders folders, OperatorDoor door, Press press) {
        this.list = list;
        this.index = index;
        this.finder = finder;
        this.folders = folders;
        this.door = door;
        this.press = press;
    }

    /** A feed that was found; {@code known} when it is read already. */
    record Offer(String url, String title, int entries, String newest, String way, boolean known, List<Other> others) {}

    record Other(String url, String title) {}

    @GetMapping("/operator/sources")
    ResponseEntity<String> all(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String done) {
        return door.show(request, form -> page(form, Map.of("done", Deed.words(done)), SourceFilter.of(request), page));
    }

    /** Only looks: nothing is added yet. */
    @PostMapping("/operator/sources/find")
    ResponseEntity<String> find(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String folder) {
        return looked(request, address, folder, (found) -> Map.of("offer", offer(found)));
    }

    /** Looks again, since what a form brings may be old, and adds what is found. */
    @PostMapping("/operator/sources/add")
    ResponseEntity<String> add(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String folder) {
        return looked(request, address, folder, found -> {
            int added = list.add(List.of(
                    new Wanted(Clean.line(found.feed().title()), found.feed().url(), filed(folder))));
            String name = SourceIndex.named(found.feed().title(), found.feed().url());
            return Map.of("done", added > 0 ? name + " is added, and asked now." : name + " is read already.");
        });
    }

    private ResponseEntity<String> looked(
            HttpServletRequest request, String address, String folder, Function<Found.Feed, Map<String, Object>> then) {
        return door.act(request, form -> {
            Map<String, Object> said = new HashMap<>(Map.of("typed", address.strip(), "folder", folder.strip()));
            switch (finder.find(address)) {
                case Found.Feed found -> said.putAll(then.apply(found));
                case Found.Nothing nothing -> {
                    said.put("problems", Map.of("address", nothing.why()));
                    said.put("tried", nothing.tried());
                }
            }
            return page(form, said);
        });
    }

    private Offer offer(Found.Feed found) {
        FeedFinder.Candidate feed = found.feed();
        Instant newest = feed.newest();
        return new Offer(
                feed.url(),
                SourceIndex.named(feed.title(), feed.url()),
                feed.entries(),
                newest == null ? "" : Times.day(newest),
                feed.way(),
                !list.known(List.of(new Wanted("", feed.url(), List.of()))).isEmpty(),
                found.alternatives().stream()
                        .map(one -> new Other(one.url(), SourceIndex.named(one.title(), one.url())))
                        .toList());
    }

    private static List<String> filed(String folder) {
        String name = Clean.line(folder).replaceAll("^[/ ]+|[/ ]+$", "");
        return name.isEmpty() ? List.of() : List.of(name);
    }

    @PostMapping("/operator/sources/off")
    ResponseEntity<String> takeOff(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String page) {
        return door.act(
                request,
                form -> page(
                        form,
                        Map.of(
                                "done",
                                list.takeOff(id)
                                        ? "It is not read any more. What was read of it stays."
                                        : "Nothing was changed: it is not among those that were added here."),
                        SourceFilter.of(request),
                        page));
    }

    @GetMapping("/operator/sources.opml")
    ResponseEntity<String> takeAlong(HttpServletRequest request) {
        return door.show(
                request,
                _ -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "text/x-opml;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bellwether-sources.opml\"")
                        .body(list.takeAlong()));
    }

    /** Brings in what the file names, or only looks what would come of it. */
    @PostMapping("/operator/sources/list")
    ResponseEntity<String> bringIn(
            HttpServletRequest request, @RequestParam(required = false) @Nullable MultipartFile opml) {
        boolean keep = request.getParameter("look") == null;
        return door.act(request, form -> {
            SourceList.Report report = list.bringIn(bytes(opml), keep);
            return page(form, Map.of("report", report, "kept", keep, "understood", folders.named(report.folders())));
        });
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the file that was sent cannot be read", broken);
        }
    }

    private ResponseEntity<String> page(String form, Map<String, Object> said) {
        return page(form, said, SourceFilter.NONE, "");
    }

    private ResponseEntity<String> page(String form, Map<String, Object> said, SourceFilter asked, String page) {
        Map<String, @Nullable Object> model = new HashMap<>(
                Map.of("form", form, "done", "", "problems", Map.of(), "tried", List.of(), "typed", "", "folder", ""));
        model.put("most", MOST_FAULTS);
        model.putAll(index.of(asked, page));
        model.putAll(said);
        return press.show("sources.ftlh", "Sources", model);
    }
}
