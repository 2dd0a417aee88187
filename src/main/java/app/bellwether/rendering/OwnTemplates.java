package app.bellwether.rendering;

import app.bellwether.writing.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Templates that an operator keeps in a directory, each instead of the built-in one of its name. What is changed there is used from
 * the next letter on, if it is found to be good: a look whose templates cannot be filled, or leave out or break what a reader is owed
 * (R4), is made of the built-in ones, and {@link #faults} says why. No letter waits for a template.
 */
public final class OwnTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTemplates.class);

    private final @Nullable Path directory;
    private final TemplateRendering builtIn = new TemplateRendering();
    private volatile Shelf shelf = new Shelf(Map.of(), Map.of(), Map.of(), List.of());

    private OwnTemplates(@Nullable Path directory) {
        this.directory = directory;
    }

    /** What is wrong with a look, in words for an operator. */
    public record Fault(Look look, String words) {}

    /**
     * A look tried on a document.
     *
     * @param shown as it would be sent; empty when it cannot be filled
     * @param faults of the templates on that document
     */
    public record Tried(String shown, List<Fault> faults) {}

    /** The files and their texts, what is used of them, and what is not and why. */
    private record Shelf(
            Map<String, Stamp> files, Map<String, String> texts, Map<Look, Compiled> used, List<Fault> faults) {}

    /** What tells that a file is as it was, without reading it. */
    private record Stamp(
            FileTime changed, long size, @Nullable Object file) {}

    /** No directory: all is built in. */
    public static OwnTemplates none() {
        return new OwnTemplates(null);
    }

    public static OwnTemplates in(Path directory) {
        return new OwnTemplates(directory);
    }

    /** The looks, made of these templates where they are good. */
    public Rendering rendering() {
        return directory == null ? builtIn : new OwnRendering(this);
    }

    /** The directory; null when there is none. */
    public @Nullable Path directory() {
        return directory;
    }

    /** The names of the files that are there instead of built-in ones. */
    public List<String> files() {
        return List.copyOf(current().texts.keySet());
    }

    /** Why some of them are not used; empty when all are. */
    public List<Fault> faults() {
        return current().faults;
    }

    /** The text of a built-in template to begin with; empty for any other name. */
    public String builtIn(String file) {
        try {
            return Look.of(file).isPresent() ? Compiled.builtIn(file) : "";
        } catch (IOException missing) {
            return "";
        }
    }

    /** How a document looks with the files as they are now, used or not. */
    public Tried tried(Look look, Document document, Links links) {
        try {
            Sheet sheet = LayOut.of(document, links);
            String shown = Compiled.of(look, current().texts).filled(sheet);
            return new Tried(shown, faults(look, shown, sheet));
        } catch (BrokenTemplate broken) {
            return new Tried("", List.of(new Fault(look, said(broken))));
        }
    }

    String filled(Look look, Sheet sheet) {
        Compiled own = current().used.get(look);
        if (own != null) {
            try {
                return own.filled(sheet);
            } catch (BrokenTemplate broken) {
                setAside(look, said(broken));
            }
        }
        return builtIn.filled(look, sheet);
    }

    private synchronized void setAside(Look look, String words) {
        LOG.warn("The templates of our own for {} are set aside until they are changed: {}", look.words(), words);
        Map<Look, Compiled> used = new EnumMap<>(Look.class);
        used.putAll(shelf.used);
        used.remove(look);
        List<Fault> faults = new ArrayList<>(shelf.faults);
        faults.add(new Fault(look, words));
        shelf = new Shelf(shelf.files, shelf.texts, Map.copyOf(used), List.copyOf(faults));
    }

    private Shelf current() {
        if (directory == null) {
            return shelf;
        }
        Shelf known = shelf;
        Map<String, Stamp> files = stamps(directory);
        return files.equals(known.files) ? known : changed(files, texts(directory, files.keySet()));
    }

    private static Map<String, Stamp> stamps(Path directory) {
        Map<String, Stamp> stamps = new TreeMap<>();
        Stream.of(Look.values()).flatMap(look -> look.files().stream()).forEach(file -> {
            try {
                var found = Files.readAttributes(directory.resolve(file), BasicFileAttributes.class);
                if (found.isRegularFile()) {
                    stamps.put(file, new Stamp(found.lastModifiedTime(), found.size(), found.fileKey()));
                }
            } catch (IOException notThere) {
                LOG.trace("{} is built in", file, notThere);
            }
        });
        return stamps;
    }

    private static Map<String, String> texts(Path directory, Set<String> files) {
        Map<String, String> texts = new TreeMap<>();
        for (String file : files) {
            try {
                texts.put(file, Files.readString(directory.resolve(file)));
            } catch (IOException unreadable) {
                texts.put(file, "<#stop \"it cannot be read\">");
            }
        }
        return texts;
    }

    private synchronized Shelf changed(Map<String, Stamp> files, Map<String, String> texts) {
        if (texts.equals(shelf.texts)) {
            shelf = new Shelf(files, shelf.texts, shelf.used, shelf.faults);
            return shelf;
        }
        Map<Look, Compiled> used = new EnumMap<>(Look.class);
        List<Fault> faults = new ArrayList<>();
        for (Look look : Look.values()) {
            if (look.files().stream().anyMatch(texts::containsKey)) {
                judge(look, texts, used, faults);
            }
        }
        shelf = new Shelf(files, texts, Map.copyOf(used), List.copyOf(faults));
        return shelf;
    }

    private void judge(Look look, Map<String, String> texts, Map<Look, Compiled> used, List<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        try {
            Compiled compiled = Compiled.of(look, texts);
            for (Document specimen : Specimen.documents()) {
                Sheet sheet = LayOut.of(specimen, Specimen.LINKS);
                found.addAll(faults(look, compiled.filled(sheet), sheet));
            }
            if (found.isEmpty()) {
                used.put(look, compiled);
                LOG.info("Templates of our own are used for {}", look.words());
                return;
            }
        } catch (BrokenTemplate broken) {
            found.add(new Fault(look, said(broken)));
        }
        found.stream().distinct().forEach(faults::add);
        LOG.warn(
                "The templates of our own for {} are not used, but the built-in ones: {}",
                look.words(),
                found.getFirst().words());
    }

    private List<Fault> faults(Look look, String shown, Sheet sheet) {
        return new Lint(look, shown, builtIn.filled(look, sheet))
                .of(sheet).stream().map(words -> new Fault(look, words)).toList();
    }

    private static String said(BrokenTemplate broken) {
        return Objects.requireNonNullElse(broken.getMessage(), "it cannot be filled");
    }
}
