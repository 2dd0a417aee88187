package app.bellwether.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as JSON, and back: one text for one document, so that it can be hashed (R10), and the same document again. What
 * is null is left out.
 */
public final class DocumentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, TypedBlock.class)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private DocumentJson() {}

    public static String write(Document document) {
        return JSON.writeValueAsString(document);
    }

    /** A text as it stands in the JSON of a document that says it. */
    public static String write(String text) {
        return JSON.writeValueAsString(text);
    }

    public static Document read(String written) {
        return JSON.readValue(written, Document.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Item.class, name = "item"),
        @JsonSubTypes.Type(value = Block.Bars.class, name = "bars")
    })
    private interface TypedBlock {}
}
