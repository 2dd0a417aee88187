package app.bellwether.sources.newsletters;

import app.bellwether.sources.Origin;
import app.bellwether.sources.polling.ConfiguredSources;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The senders of newsletters as sources like any others, but that they are not asked. */
@Component
final class NewsletterSources implements ConfiguredSources {

    private final NewsletterSettings settings;

    NewsletterSources(NewsletterSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Configured> all() {
        return settings.senders().stream()
                .map(sender -> new Configured(
                        Origin.of("mailto:" + sender.from()).source(), sender.name(), sender.from(), List.of(), false))
                .toList();
    }

    @Override
    public Set<String> allowed() {
        return Set.of();
    }
}
