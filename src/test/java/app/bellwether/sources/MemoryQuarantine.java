package app.bellwether.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a sweep set aside, for tests without kept articles. */
public final class MemoryQuarantine implements Quarantine {

    private final List<Held> held = new ArrayList<>();

    @Override
    public boolean put(Unreadable unreadable, String room) {
        Article article = unreadable.article();
        held.add(new Held(
                article.id(),
                article.revision(),
                article.publisher(),
                article.title(),
                room,
                unreadable.why(),
                Instant.EPOCH));
        return true;
    }

    @Override
    public boolean holds(Article article, String room) {
        return held.stream()
                .anyMatch(one -> one.article().equals(article.id())
                        && one.revision() == article.revision()
                        && one.room().equals(room));
    }

    @Override
    public List<Held> newest(int most) {
        return held.reversed().stream().limit(most).toList();
    }
}
