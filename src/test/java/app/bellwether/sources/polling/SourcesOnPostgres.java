package app.bellwether.sources.polling;

import app.bellwether.TestDatabase;
import app.bellwether.sources.SourceDesk;
import app.bellwether.sources.SourceList;
import app.bellwether.sources.Sources;
import app.bellwether.sources.polling.ConfiguredSources.Configured;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The list of what is read in a real database, for tests of other rooms; nothing is asked. */
public record SourcesOnPostgres(SourceList list, Sources sources, SourceDesk desk) {

    /** With what the settings name, entered as at a start. */
    public static SourcesOnPostgres with(TestDatabase database, Clock clock, Configured... configured) {
        var settings = new ConfiguredSources() {
            @Override
            public List<Configured> all() {
                return List.of(configured);
            }

            @Override
            public Set<String> allowed() {
                return Set.of();
            }
        };
        var rows = database.repository(SourceRepository.class);
        var entrance = new Entrance(rows, List.of(settings), clock);
        new SourceRegister(rows, database.transactions(), entrance).afterSingletonsInstantiated();
        return new SourcesOnPostgres(
                new StoredSourceList(rows, entrance, database.transactions(), clock),
                new StoredSources(rows, clock),
                new StoredSourceDesk(rows, clock));
    }
}
