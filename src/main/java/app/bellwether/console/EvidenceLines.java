package app.bellwether.console;

import app.bellwether.signals.Evidence;
import app.bellwether.writing.Citation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Evidence as the command line writes it. */
final class EvidenceLines {

    private EvidenceLines() {}

    static List<Map<String, Object>> of(List<Evidence> evidence) {
        return evidence.stream().map(EvidenceLines::of).toList();
    }

    static Map<String, Object> of(Evidence evidence) {
        return of(evidence.citation(), evidence.stance());
    }

    /** What is quoted without an anchor carries what is said as a whole. */
    static Map<String, Object> of(Citation quoted, Evidence.Stance stance) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("article", quoted.article());
        line.put("of", quoted.of().name().toLowerCase(Locale.ROOT));
        line.put("start", quoted.start());
        line.put("end", quoted.end());
        line.put("quote", quoted.quote());
        line.put("anchor", Objects.requireNonNullElse(quoted.anchor(), quoted.quote()));
        line.put("stance", stance.name().toLowerCase(Locale.ROOT));
        return line;
    }
}
