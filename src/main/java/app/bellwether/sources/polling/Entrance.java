package app.bellwether.sources.polling;

import app.bellwether.sources.Origin;
import app.bellwether.sources.SourceList.Listed;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Enters a source into the table of sources, whoever names it. */
@Component
record Entrance(SourceRepository sources, List<ConfiguredSources> configured, Clock clock) {

    /** When those are due that send by themselves. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** host:port of all sources that may be in a private network. */
    Set<String> allowed() {
        return configured.stream()
                .flatMap(each -> each.allowed().stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    void enter(Configured source, Set<String> allowed) {
        var authority = authority(source.url());
        var ours = allowed.contains(authority);
        var host = ours ? source.id() : authority;
        sources.enter(source.id(), source.name(), source.url(), host, ours, source.polled() ? clock.instant() : NEVER);
        if (!source.folders().isEmpty()) {
            sources.file(source.id(), source.folders().toArray(String[]::new));
        }
    }

    /** Of these, by what is the same however the address is written. */
    static Map<String, String> ids(List<Listed> sources) {
        var ids = new HashMap<String, String>();
        sources.forEach(source -> ids.put(sameness(source.url()), source.id()));
        // one that moved for good is known by its former address, too
        List.copyOf(ids.values()).forEach(id -> ids.put(id, id));
        return ids;
    }

    static Optional<String> known(String url, Map<String, String> ids) {
        return Optional.ofNullable(ids.get(sameness(url)))
                .or(() -> Optional.ofNullable(ids.get(Origin.of(url).source())));
    }

    /** Nobody has one feed with and another without TLS, or a www, or a slash at the end. */
    static String sameness(String url) {
        var parts = url.replaceFirst("(?i)^https?://(?:www\\.)?", "")
                .replaceFirst("#.*", "")
                .split("/", 2);
        var path = parts.length < 2 ? "" : parts[1].replaceFirst("/+$", "");
        return parts[0].toLowerCase(Locale.ROOT).replaceFirst(":(?:80|443)$", "") + "/" + path;
    }

    static String authority(String url) {
        try {
            var authority = URI.create(url).getRawAuthority();
            return authority == null ? url : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
