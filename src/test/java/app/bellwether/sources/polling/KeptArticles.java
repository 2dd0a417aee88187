package app.bellwether.sources.polling;

import app.bellwether.SettableClock;
import app.bellwether.TestDatabase;
import app.bellwether.sources.Articles;
import app.bellwether.sources.Sources;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** The store of sources and articles in a test's database, for what reads otherwise than by asking. */
public final class KeptArticles {

    private final TestDatabase database;
    private final SettableClock clock;
    private final ApplicationEventPublisher events;

    public KeptArticles(TestDatabase database, SettableClock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    public void register(ConfiguredSources sources) {
        new SourceRegister(rows(), database.transactions(), new Entrance(rows(), List.of(sources), clock))
                .afterSingletonsInstantiated();
    }

    public ArticleKeeping keeping() {
        return new ArticleKeeping(database.jdbc(), events);
    }

    public Articles articles() {
        return new JdbcArticles(database.jdbc());
    }

    public Sources sources() {
        return new StoredSources(rows(), clock);
    }

    private SourceRepository rows() {
        return database.repository(SourceRepository.class);
    }
}
