package app.bellwether.sources.samples;

import app.bellwether.sources.polling.ConfiguredSources;
import java.util.List;
import java.util.Set;

/** The invented outlets as sources like any others. */
record SampleSources(SampleServer server) implements ConfiguredSources {

    @Override
    public List<Configured> all() {
        return server.feeds().stream()
                .map(origin -> new Configured(origin.source(), origin.name(), origin.url()))
                .toList();
    }

    /** Exactly the server of the samples. */
    @Override
    public Set<String> allowed() {
        return Set.of(server.authority());
    }
}
