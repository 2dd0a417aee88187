package app.bellwether.sources.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every invented outlet and article. */
record SampleWorld(List<SampleOutlet> outlets, List<SampleArticle> articles) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Those that come with the application. */
    static SampleWorld load() {
        try (InputStream outlets = resource("outlets.json");
                var articles =
                        new BufferedReader(new InputStreamReader(resource("articles.jsonl"), StandardCharsets.UTF_8))) {
            return new SampleWorld(
                    JSON.readValue(outlets, new TypeReference<List<SampleOutlet>>() {}),
                    articles.lines()
                            .filter(line -> !line.isBlank())
                            .map(line -> JSON.readValue(line, SampleArticle.class))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the samples cannot be read", unreadable);
        }
    }

    private static InputStream resource(String name) {
        InputStream resource = SampleWorld.class.getResourceAsStream("/samples/" + name);
        if (resource == null) {
            throw new IllegalStateException("the sample " + name + " is missing");
        }
        return resource;
    }

    Optional<SampleOutlet> outlet(String slug) {
        return outlets.stream().filter(outlet -> outlet.slug().equals(slug)).findFirst();
    }
}
