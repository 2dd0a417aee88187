package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.taxonomy.Taxonomy;
import app.bellwether.taxonomy.Understanding;
import java.util.List;
import org.springframework.stereotype.Component;

/** The folders of an operator's list, and what topics and regions they are understood as. */
@Component
record Folders(Taxonomy taxonomy) {

    /** A folder, and what it is understood as where that says more than its name; else empty. */
    record Named(String name, String said) {}

    List<Named> named(List<String> folders) {
        return folders.stream().map(this::named).toList();
    }

    private Named named(String folder) {
        String last = folder.substring(folder.lastIndexOf('/') + 1).strip();
        if (last.isEmpty()) {
            return new Named(Clean.line(folder), "");
        }
        Understanding understood = taxonomy.understand(last);
        boolean says = understood.recognised() && !understood.said().equalsIgnoreCase(last);
        return new Named(Clean.line(folder), says ? understood.said() : "");
    }
}
