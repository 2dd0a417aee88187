package app.bellwether.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A look that is made of templates, and the files it takes. */
public enum Look {
    MAIL("the HTML of mails"),
    TEXT("the text of mails"),
    PAGE("the pages of the archive");

    private final String words;

    Look(String words) {
        this.words = words;
    }

    /** As an operator sees it. */
    public String words() {
        return words;
    }

    /** The names of its templates. */
    public List<String> files() {
        return switch (this) {
            case MAIL -> List.of("layout.mjml", "document.ftlh");
            case TEXT -> List.of("document.ftl");
            case PAGE -> List.of("fragment.ftlh");
        };
    }

    /** The look that a file belongs to; empty when it is none of ours. */
    static Optional<Look> of(String file) {
        return Arrays.stream(values())
                .filter(look -> look.files().contains(file))
                .findFirst();
    }
}
