package app.bellwether.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The shape of an answer in JSON. What is sent to a model as a schema is checked here once more, since not all keep to one. */
public sealed interface Shape {

    /** What is wrong with a value, in words that a model understands; empty when nothing is. */
    Optional<String> flaw(JsonNode value, String name);

    /**
     * An object with these fields, all of them, and no other.
     *
     * @param of in the order in which they are asked for
     */
    record Fields(Map<String, Shape> of) implements Shape {
        public Fields {
            of = Collections.unmodifiableMap(new LinkedHashMap<>(of));
        }

        @SafeVarargs
        public static Fields inOrder(Map.Entry<String, ? extends Shape>... fields) {
            Map<String, Shape> of = new LinkedHashMap<>();
            for (Map.Entry<String, ? extends Shape> field : fields) {
                of.put(field.getKey(), field.getValue());
            }
            return new Fields(of);
        }

        @Override
        public Optional<String> flaw(JsonNode value, String name) {
            if (!value.isObject()) {
                return Optional.of(name + " must be an object");
            }
            Set<String> others = new HashSet<>(value.propertyNames());
            others.removeAll(of.keySet());
            if (!others.isEmpty()) {
                return Optional.of(name + " may have no field but " + String.join(", ", of.keySet()));
            }
            return of.entrySet().stream()
                    .flatMap(field -> field.getValue().flaw(value.path(field.getKey()), field.getKey()).stream())
                    .findFirst();
        }
    }

    /**
     * A list.
     *
     * @param of its elements
     * @param most how many it may have
     */
    record Many(Shape of, int most) implements Shape {
        @Override
        public Optional<String> flaw(JsonNode value, String name) {
            if (!value.isArray()) {
                return Optional.of(name + " must be a list");
            }
            if (value.size() > most) {
                return Optional.of(name + " may have at most " + most + " elements");
            }
            List<JsonNode> elements = new ArrayList<>(value.values());
            return elements.stream()
                    .flatMap(element -> of.flaw(element, "an element of " + name).stream())
                    .findFirst();
        }
    }

    /**
     * Words.
     *
     * @param most how many UTF-16 units
     */
    record Text(int most) implements Shape {
        @Override
        public Optional<String> flaw(JsonNode value, String name) {
            if (!value.isString()) {
                return Optional.of(name + " must be a string");
            }
            return value.asString().length() > most
                    ? Optional.of(name + " may have at most " + most + " characters")
                    : Optional.empty();
        }
    }

    /** One of these words. */
    record OneOf(List<String> words) implements Shape {
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> flaw(JsonNode value, String name) {
            return value.isString() && words.contains(value.asString())
                    ? Optional.empty()
                    : Optional.of(name + " must be one of " + String.join(", ", words));
        }
    }
}
