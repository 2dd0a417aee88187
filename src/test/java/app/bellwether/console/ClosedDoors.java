package app.bellwether.console;

import app.bellwether.sources.SourceList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * No server runs here; its settings can be read all the same.
 *
 * @param settings by name
 */
public record ClosedDoors(Map<String, String> settings) implements Doors {

    public ClosedDoors() {
        this(Map.of());
    }

    @Override
    public String operatorLink(String address, List<String> given) {
        throw new IllegalStateException("no server runs here");
    }

    @Override
    public <T> T sources(List<String> given, Function<SourceList, T> use) {
        throw new IllegalStateException("no server runs here");
    }

    @Override
    public Keeping keeping(List<String> given) {
        throw new IllegalStateException("no server runs here");
    }

    @Override
    public Binder settings(List<String> given) {
        MapConfigurationPropertySource all = new MapConfigurationPropertySource(settings);
        given.forEach(one -> all.put(one.substring(2, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
        return new Binder(all);
    }
}
