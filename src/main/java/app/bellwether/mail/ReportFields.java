package app.bellwether.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A block of lines "name: value", of which a value may go on in lines that begin with white space; the first of a name counts. */
record ReportFields(Map<String, String> values) {

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 4_000;

    String first(String name) {
        return values.getOrDefault(name, "");
    }

    /** The first block. */
    static ReportFields in(String text) {
        return blocks(text.stripLeading()).stream().findFirst().orElse(new ReportFields(Map.of()));
    }

    /** The blocks between empty lines; what is no field is passed over. */
    static List<ReportFields> blocks(String text) {
        List<ReportFields> blocks = new ArrayList<>();
        Map<String, String> block = new HashMap<>();
        String name = "";
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                keep(block, blocks);
                block = new HashMap<>();
                name = "";
            } else if (Character.isWhitespace(line.charAt(0))) {
                add(block, name, " " + line.strip());
            } else if (colon > 0
                    && colon <= LONGEST_NAME
                    && line.substring(0, colon).indexOf(' ') < 0) {
                name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                if (block.containsKey(name)) {
                    name = "";
                } else {
                    block.put(name, line.substring(colon + 1).strip());
                }
            }
        }
        keep(block, blocks);
        return blocks;
    }

    private static void add(Map<String, String> block, String name, String more) {
        String value = block.get(name);
        if (value != null && value.length() + more.length() <= LONGEST_VALUE) {
            block.put(name, value + more);
        }
    }

    private static void keep(Map<String, String> block, List<ReportFields> blocks) {
        if (!block.isEmpty()) {
            blocks.add(new ReportFields(Map.copyOf(block)));
        }
    }
}
