package app.bellwether.console;

import app.bellwether.signals.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Evidence as the command line writes it. */
final class EvidenceLines {

    private EvidenceLines() {}

    static List<Map<String, Object>> of(List<Evidence> evidence) {
        return evidence.stream().map(EvidenceLines::of).toList();
    }

    static Map<String, Object> of(Evidence evidence) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("article", evidence.article().value());
        line.put("of", evidence.of().name().toLowerCase(Locale.ROOT));
        line.put("start", evidence.start());
        line.put("end", evidence.end());
        line.put("quote", evidence.quote());
        line.put("anchor", evidence.anchor());
        line.put("stance", evidence.stance().name().toLowerCase(Locale.ROOT));
        return line;
    }
}
