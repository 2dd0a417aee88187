package app.bellwether.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Well-known feeds of topics and regions, to begin with. Their addresses come from public lists; none was asked before. */
public final class Packs {

    private static final int COLUMNS = 5;

    private Packs() {}

    /**
     * A pack.
     *
     * @param code of the topic, as {@code ai-chips}, or the region, as {@code IN} or {@code 002}, that all of its feeds are of
     */
    public record Pack(String code, List<PackedFeed> feeds) {

        public Pack {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * A feed of a pack.
     *
     * @param language ISO 639-1
     * @param country where it is made, ISO 3166-1 alpha-2; empty when it is of no one country
     */
    public record PackedFeed(String title, String url, String language, String country) {}

    /** Those of topics, in the order of their file. */
    public static List<Pack> ofTopics() {
        return read("topics.txt");
    }

    /** Those of regions, in the order of their file. */
    public static List<Pack> ofRegions() {
        return read("regions.txt");
    }

    private static List<Pack> read(String file) {
        try (var in = Objects.requireNonNull(Packs.class.getResourceAsStream("/packs/" + file), file)) {
            return read(
                    file,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("packs/" + file + " cannot be read", e);
        }
    }

    static List<Pack> read(String file, List<String> lines) {
        var packs = new LinkedHashMap<String, List<PackedFeed>>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var parts = line.split("\\|", -1);
            if (parts.length == COLUMNS && !line.startsWith("#")) {
                packs.computeIfAbsent(parts[0].strip(), _ -> new ArrayList<>())
                        .add(new PackedFeed(parts[1].strip(), parts[2].strip(), parts[3].strip(), parts[4].strip()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalStateException("packs/" + file + ", line " + (at + 1)
                        + ": not of the form \"code | title | address | language | country\"");
            }
        }
        return packs.entrySet().stream()
                .map(pack -> new Pack(pack.getKey(), pack.getValue()))
                .toList();
    }
}
