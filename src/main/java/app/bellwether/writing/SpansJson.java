package app.bellwether.writing;

import app.bellwether.writing.GateBook.Span;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The spans that a sentence named, as they are kept beside it. */
final class SpansJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private SpansJson() {}

    /** Those of the ids that were shown. */
    static String write(Collection<String> ids, NumberedSpans shown) {
        List<Span> spans = new ArrayList<>();
        ids.stream()
                .distinct()
                .filter(shown::has)
                .forEach(id -> shown.spans(List.of(id)).forEach(span -> spans.add(new Span(id, span.citation()))));
        return JSON.writeValueAsString(spans);
    }

    static List<Span> read(String written) {
        return Stream.of(JSON.readValue(written, Span[].class)).toList();
    }
}
