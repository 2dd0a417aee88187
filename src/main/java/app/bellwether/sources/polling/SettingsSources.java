package app.bellwether.sources.polling;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sources that the settings name. */
@Component
class SettingsSources implements ConfiguredSources {

    private final SourcesSettings settings;

    SettingsSources(SourcesSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Configured> all() {
        return settings.outlets();
    }

    @Override
    public Set<String> allowed() {
        return settings.allow();
    }
}
