package app.bellwether.models;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;

/** Shapes as JSON schema, as far as all that are strict about it know it: lengths are said in words. */
final class Schemas {

    private Schemas() {}

    static JsonSchemaElement of(Shape shape) {
        return switch (shape) {
            case Shape.Fields fields -> {
                JsonObjectSchema.Builder object = JsonObjectSchema.builder();
                fields.of().forEach((name, its) -> object.addProperty(name, of(its)));
                yield object.required(List.copyOf(fields.of().keySet()))
                        .additionalProperties(false)
                        .build();
            }
            case Shape.Many many ->
                JsonArraySchema.builder()
                        .description("at most " + many.most())
                        .items(of(many.of()))
                        .build();
            case Shape.Text text ->
                JsonStringSchema.builder()
                        .description("at most " + text.most() + " characters")
                        .build();
            case Shape.OneOf one ->
                JsonEnumSchema.builder().enumValues(one.words()).build();
        };
    }
}
