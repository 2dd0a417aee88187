package app.bellwether.delivery;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.Silence;
import app.bellwether.matching.Decision;
import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.DocumentJson;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Briefs in memory, for the rooms below. */
public final class RememberedBriefs implements Briefs {

    private final Map<BriefId, Brief> briefs = new ConcurrentHashMap<>();
    private final Map<BriefId, List<Decision>> decisions = new ConcurrentHashMap<>();

    public void keep(Brief brief, Decision... decided) {
        briefs.put(brief.id(), brief);
        decisions.put(brief.id(), List.of(decided));
    }

    /** All of them, as after a long time. */
    public void forget() {
        briefs.clear();
    }

    @Override
    public Optional<Brief> byId(BriefId id) {
        return Optional.ofNullable(briefs.get(id));
    }

    @Override
    public Map<BriefId, Said> said(Collection<BriefId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> byId(id).stream())
                .collect(Collectors.toMap(Brief::id, brief -> new Said(brief.document(), brief.sealed())));
    }

    @Override
    public List<Brief> of(SubscriberId subscriber, int limit) {
        return briefs.values().stream()
                .filter(brief -> brief.subscriber().equals(subscriber))
                .sorted(Comparator.comparing(Brief::sealed).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Brief> upTo(SubscriberId subscriber, Instant sealed, int limit) {
        return of(subscriber, Integer.MAX_VALUE).stream()
                .filter(brief -> !brief.sealed().isAfter(sealed))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Brief> after(SubscriberId subscriber, Instant sealed, int limit) {
        return of(subscriber, Integer.MAX_VALUE).reversed().stream()
                .filter(brief -> brief.sealed().isAfter(sealed))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Mention> mentioning(ItemRef item, String words) {
        Map<SubscriberId, Mention> mentions = new TreeMap<>(Comparator.comparing(SubscriberId::value));
        briefs.values().stream()
                .sorted(Comparator.comparing(Brief::sealed))
                .forEach(brief -> brief.items().stream()
                        .filter(one -> one.item().equals(item)
                                && (one.title().equals(words)
                                        || DocumentJson.write(brief.document()).contains(DocumentJson.write(words))))
                        .forEach(one -> mentions.put(
                                brief.subscriber(),
                                new Mention(brief.subscriber(), brief.id(), brief.date(), one.number(), one.title()))));
        return List.copyOf(mentions.values());
    }

    @Override
    public Optional<String> letters(BriefId brief) {
        return byId(brief).map(Brief::document).map(DocumentJson::write);
    }

    @Override
    public List<Silence> silences(SubscriberId subscriber, int limit) {
        return List.of();
    }

    @Override
    public List<Decision> decisions(BriefId brief) {
        return decisions.getOrDefault(brief, List.of());
    }
}
