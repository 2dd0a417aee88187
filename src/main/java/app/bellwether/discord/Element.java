package app.bellwether.discord;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component as the API names its parts, of the kinds that a message of ours has.
 *
 * @param id a number of its own in its message; null to be given one
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component Reference</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Element(
        int type,
        @Nullable Integer id,
        @Nullable Integer style,
        String label,
        String content,
        @JsonProperty("custom_id") String customId,
        String placeholder,
        List<Choice> options,
        List<Element> components,
        @Nullable Element accessory) {

    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int SELECT = 3;
    private static final int SECTION = 9;
    private static final int TEXT = 10;
    private static final int SECONDARY = 2;

    /** One of several to choose from. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Choice(String label, String value, String description) {}

    static Element text(String markdown) {
        return new Element(TEXT, null, null, "", markdown, "", "", List.of(), List.of(), null);
    }

    static Element row(List<Element> components) {
        return new Element(ROW, null, null, "", "", "", "", List.of(), components, null);
    }

    static Element button(String label, String customId) {
        return new Element(BUTTON, null, SECONDARY, label, "", customId, "", List.of(), List.of(), null);
    }

    static Element select(String placeholder, String customId, List<Choice> choices) {
        return new Element(SELECT, null, null, "", "", customId, placeholder, choices, List.of(), null);
    }

    static Element section(String markdown, Element button) {
        return new Element(SECTION, null, null, "", "", "", "", List.of(), List.of(text(markdown)), button);
    }

    /** The same, the first one with a number of its own; Discord gives the others theirs. */
    static List<Element> marked(List<Element> components, int id) {
        List<Element> marked = new ArrayList<>(components);
        Element first = components.getFirst();
        marked.set(
                0,
                new Element(
                        first.type,
                        id,
                        first.style,
                        first.label,
                        first.content,
                        first.customId,
                        first.placeholder,
                        first.options,
                        first.components,
                        first.accessory));
        return marked;
    }
}
