package app.bellwether.web;

import app.bellwether.rendering.Address;
import app.bellwether.sources.Packs;
import app.bellwether.sources.Packs.Pack;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.SourceList.Wanted;
import app.bellwether.subscribers.Subscribers;
import app.bellwether.taxonomy.Key;
import app.bellwether.taxonomy.Region;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Topic;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Packs of well-known feeds, each taken by one button. Those that readers' interests ask for come first; who they are is not shown. */
@RestController
final class PacksPages {

    private final Map<Key, Pack> packs = packs();
    private final SourceList list;
    private final Subscribers subscribers;
    private final Taxonomy taxonomy;
    private final OperatorDoor door;
    private final Press press;

    PacksPages(SourceList list, Subscribers subscribers, Taxonomy taxonomy, OperatorDoor door, Press press) {
        this.list = list;
        this.subscribers = subscribers;
        this.taxonomy = taxonomy;
        this.door = door;
        this.press = press;
    }

    private static Map<Key, Pack> packs() {
        Map<Key, Pack> packs = new LinkedHashMap<>();
        Packs.ofTopics().forEach(pack -> packs.put(Key.topic(pack.code()), pack));
        Packs.ofRegions().forEach(pack -> packs.put(Key.region(pack.code()), pack));
        return packs;
    }

    /**
     * A pack.
     *
     * @param known how many of its feeds are read already
     * @param came how many of what is read came with it
     * @param readers how many readers want what it is about
     */
    record Line(String key, String name, String kind, int known, int came, int readers, List<Feed> feeds) {

        boolean isSuggested() {
            return readers > 0 && known < feeds.size();
        }
    }

    /** A feed; its address is null where it cannot be a link. */
    record Feed(String title, @Nullable String url, String language, String country) {}

    @GetMapping("/operator/packs")
    ResponseEntity<String> all(HttpServletRequest request) {
        return door.show(request, form -> page(form, ""));
    }

    @PostMapping("/operator/packs")
    ResponseEntity<String> take(HttpServletRequest request, @RequestParam(defaultValue = "") String pack) {
        return door.act(
                request,
                form -> packs.entrySet().stream()
                        .filter(one -> one.getKey().toString().equals(pack))
                        .findFirst()
                        .map(one -> page(form, taken(one.getKey(), one.getValue())))
                        .orElseGet(press::missing));
    }

    private String taken(Key key, Pack pack) {
        List<Wanted> feeds = wanted(key, pack);
        int added = list.take(key.toString(), feeds);
        return taxonomy.nameOf(key) + ": " + Plain.count(added, "source is", "sources are") + " added and asked now, "
                + Plain.count(feeds.size() - added, "was", "were") + " read already.";
    }

    @PostMapping("/operator/packs/off")
    ResponseEntity<String> giveUp(HttpServletRequest request, @RequestParam(defaultValue = "") String pack) {
        return door.act(
                request,
                form -> packs.keySet().stream()
                        .filter(key -> key.toString().equals(pack))
                        .findFirst()
                        .map(key -> page(form, givenUp(key)))
                        .orElseGet(press::missing));
    }

    private String givenUp(Key key) {
        int came = list.packs().getOrDefault(key.toString(), 0);
        int off = list.giveUp(key.toString(), folder(key));
        String others = came == off
                ? ""
                : " " + Plain.count(came - off, "stays, which", "stay, which") + " another pack brought, too.";
        return taxonomy.nameOf(key) + ": " + Plain.count(off, "source is", "sources are")
                + " taken off; what was read of them is kept." + others;
    }

    private List<Wanted> wanted(Key key, Pack pack) {
        return pack.feeds().stream()
                .map(feed -> new Wanted(feed.title(), feed.url(), List.of(folder(key))))
                .toList();
    }

    private String folder(Key key) {
        return taxonomy.nameOf(key).replace('/', ' ');
    }

    private ResponseEntity<String> page(String form, String done) {
        Map<Key, Integer> readers = subscribers.wanting(ofAny());
        Set<String> known = known();
        Map<String, Integer> came = list.packs();
        List<Line> lines = packs.entrySet().stream()
                .map(one -> line(
                        one.getKey(),
                        one.getValue(),
                        known,
                        came.getOrDefault(one.getKey().toString(), 0),
                        readers.getOrDefault(one.getKey(), 0)))
                .sorted(Comparator.comparing(Line::isSuggested)
                        .thenComparingInt(Line::readers)
                        .reversed()
                        .thenComparing(Line::name))
                .toList();
        return press.show(
                "packs.ftlh",
                "Packs",
                Map.of(
                        "form",
                        form,
                        "done",
                        done,
                        "suggested",
                        lines.stream().filter(Line::isSuggested).toList(),
                        "kinds",
                        others(lines)));
    }

    private static Map<String, List<Line>> others(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.isSuggested())
                .collect(Collectors.groupingBy(Line::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private Set<String> known() {
        List<Wanted> all = packs.entrySet().stream()
                .flatMap(one -> wanted(one.getKey(), one.getValue()).stream())
                .toList();
        return list.known(all).stream().map(Wanted::url).collect(Collectors.toSet());
    }

    private Line line(Key key, Pack pack, Set<String> known, int came, int readers) {
        return new Line(
                key.toString(),
                taxonomy.nameOf(key),
                key.kind() == Key.Kind.TOPIC ? "Topics" : "Regions",
                (int) pack.feeds().stream()
                        .filter(feed -> known.contains(feed.url()))
                        .count(),
                came,
                readers,
                pack.feeds().stream()
                        .map(feed -> new Feed(
                                feed.title(),
                                Address.web(feed.url()),
                                Locale.of(feed.language()).getDisplayLanguage(Locale.UK),
                                feed.country()))
                        .toList());
    }

    /** By pack, what counts for it: its own topic or region, and what lies within it and has no nearer pack. */
    private Map<Key, Set<Key>> ofAny() {
        Map<Key, Set<Key>> ofAny = new HashMap<>();
        keys().forEach(key -> nearest(key)
                .forEach(pack ->
                        ofAny.computeIfAbsent(pack, _ -> new HashSet<>()).add(key)));
        return ofAny;
    }

    private Stream<Key> keys() {
        return Stream.concat(
                taxonomy.topics().stream().map(Topic::id).map(Key::topic),
                taxonomy.regions().stream().map(Region::code).map(Key::region));
    }

    private List<Key> nearest(Key key) {
        if (packs.containsKey(key)) {
            return List.of(key);
        }
        List<Key> wider =
                taxonomy.widen(key).stream().filter(packs::containsKey).toList();
        return wider.stream()
                .filter(one -> wider.stream()
                        .noneMatch(other ->
                                !other.equals(one) && taxonomy.widen(other).contains(one)))
                .toList();
    }
}
