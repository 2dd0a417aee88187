package app.bellwether.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What Discord refuses in a message, and a little more: limits count UTF-16 units, which are never fewer than Discord's characters,
 * and unknown fields are faults.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#create-message">Create Message</a>
 * @see <a href="https://docs.discord.com/developers/components/reference">Component Reference</a>
 */
final class MessageRules {

    static final int V2 = 1 << 15;

    private static final int TEXT = 4000;
    /** Not documented, but observed: more than that is answered with a 500. */
    private static final int BYTES = 10_170;

    private static final int BYTES_A_TEXT = 12;
    private static final int COMPONENTS = 40;

    private static final Set<String> FIELDS = Set.of(
            "content",
            "embeds",
            "components",
            "flags",
            "nonce",
            "enforce_nonce",
            "allowed_mentions",
            "message_reference");

    private static final Map<Integer, Set<String>> COMPONENT_FIELDS = Map.of(
            1, Set.of("type", "id", "components"),
            2, Set.of("type", "id", "style", "label", "custom_id", "url", "disabled"),
            3, Set.of("type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "disabled"),
            9, Set.of("type", "id", "components", "accessory"),
            10, Set.of("type", "id", "content"),
            14, Set.of("type", "id", "divider", "spacing"),
            17, Set.of("type", "id", "components", "accent_color", "spoiler"));

    private static final Set<Integer> AT_THE_TOP = Set.of(1, 9, 10, 14, 17);
    private static final Set<Integer> IN_A_CONTAINER = Set.of(1, 9, 10, 14);

    private final List<String> faults = new ArrayList<>();
    private final Set<String> customIds = new HashSet<>();
    private final Set<Integer> ids = new HashSet<>();
    private int components;
    private int text;
    private int bytes;

    private MessageRules() {}

    /** What is wrong with the body of a request that creates or edits a message; nothing when it is right. */
    static List<String> faults(JsonNode body) {
        MessageRules rules = new MessageRules();
        rules.message(body);
        return rules.faults;
    }

    private void message(JsonNode body) {
        only("message", body, FIELDS);
        surrogates(body);
        boolean v2 = (body.path("flags").asInt(0) & V2) != 0;
        String content = body.path("content").asString("");
        check(content.length() <= 2000, "content is longer than 2,000");
        check(body.path("nonce").asString("").length() <= 25, "the nonce is longer than 25");
        check(body.path("embeds").size() <= 10, "more than 10 embeds");
        mentions(body.path("allowed_mentions"));
        if (v2) {
            check(
                    content.isEmpty() && body.path("embeds").isEmpty(),
                    "content or embeds beside components of version 2");
            check(!body.path("components").isEmpty(), "an empty message");
            body.path("components").forEach(one -> component(one, AT_THE_TOP));
            check(components <= COMPONENTS, components + " components");
            check(text <= TEXT, text + " characters in components");
            check(bytes <= BYTES, bytes + " bytes in components");
        } else {
            embeds(body.path("embeds"));
            check(body.path("components").size() <= 5, "more than 5 rows");
            body.path("components").forEach(one -> component(one, Set.of(1)));
            check(!content.isBlank() || !body.path("embeds").isEmpty(), "an empty message");
        }
    }

    private void mentions(JsonNode allowed) {
        check(allowed.path("parse").isArray() && allowed.path("parse").isEmpty(), "mentions are not turned off");
        only("allowed_mentions", allowed, Set.of("parse", "roles", "users", "replied_user"));
    }

    private void embeds(JsonNode embeds) {
        int all = 0;
        for (JsonNode embed : embeds) {
            only("embed", embed, Set.of("title", "description", "url", "footer", "color", "type"));
            int title = embed.path("title").asString("").length();
            int description = embed.path("description").asString("").length();
            int footer = embed.path("footer").path("text").asString("").length();
            check(title <= 256, "an embed's title is longer than 256");
            check(description <= 4096, "an embed's description is longer than 4,096");
            check(footer <= 2048, "an embed's footer is longer than 2,048");
            check(title + description + footer > 0, "an empty embed");
            all += title + description + footer;
        }
        check(all <= 6000, all + " characters in embeds");
    }

    private void component(JsonNode component, Set<Integer> may) {
        components++;
        int type = component.path("type").asInt(0);
        if (!may.contains(type) || !COMPONENT_FIELDS.containsKey(type)) {
            faults.add("a component of type " + type + " where none may be");
            return;
        }
        only("component of type " + type, component, COMPONENT_FIELDS.get(type));
        check(!component.has("id") || ids.add(component.path("id").asInt()), "two components of one id");
        switch (type) {
            case 1 -> row(component);
            case 2 -> button(component);
            case 3 -> select(component);
            case 9 -> section(component);
            case 10 -> words(component.path("content").asString(""));
            case 17 -> {
                check(!component.path("components").isEmpty(), "an empty container");
                component.path("components").forEach(one -> component(one, IN_A_CONTAINER));
            }
            default -> {}
        }
    }

    private void row(JsonNode row) {
        JsonNode parts = row.path("components");
        boolean select = parts.path(0).path("type").asInt(0) == 3;
        check(!parts.isEmpty() && parts.size() <= (select ? 1 : 5), parts.size() + " components in a row");
        parts.forEach(one -> component(one, select ? Set.of(3) : Set.of(2)));
    }

    private void section(JsonNode section) {
        JsonNode texts = section.path("components");
        check(!texts.isEmpty() && texts.size() <= 3, texts.size() + " texts in a section");
        texts.forEach(one -> component(one, Set.of(10)));
        component(section.path("accessory"), Set.of(2));
    }

    private void words(String content) {
        check(!content.isBlank(), "an empty text");
        text += content.length();
        bytes += content.getBytes(StandardCharsets.UTF_8).length + BYTES_A_TEXT;
    }

    private void button(JsonNode button) {
        int style = button.path("style").asInt(0);
        String label = button.path("label").asString("");
        check(style >= 1 && style <= 5, "a button of style " + style);
        check(!label.isBlank() && label.length() <= 80, "a button's label of " + label.length());
        if (style == 5) {
            String url = button.path("url").asString("");
            check(url.matches("https?://.+") && url.length() <= 512, "a button's link of " + url.length());
            check(!button.has("custom_id"), "a link with a custom_id");
        } else {
            check(!button.has("url"), "a url on a button that is no link");
            customId(button);
        }
    }

    private void select(JsonNode select) {
        customId(select);
        check(select.path("placeholder").asString("").length() <= 150, "a placeholder longer than 150");
        JsonNode options = select.path("options");
        check(!options.isEmpty() && options.size() <= 25, options.size() + " options");
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            only("option", option, Set.of("label", "value", "description", "default"));
            check(fits(option, "label") && fits(option, "value"), "an option without words, or longer than 100");
            check(option.path("description").asString("").length() <= 100, "a description longer than 100");
            check(values.add(option.path("value").asString("")), "two options of one value");
        }
    }

    private static boolean fits(JsonNode option, String field) {
        String value = option.path(field).asString("");
        return !value.isBlank() && value.length() <= 100;
    }

    private void customId(JsonNode component) {
        String id = component.path("custom_id").asString("");
        check(!id.isEmpty() && id.length() <= 100, "a custom_id of " + id.length());
        check(customIds.add(id), "the custom_id " + id + " twice");
    }

    private void surrogates(JsonNode body) {
        body.findValuesAsString("content").forEach(this::whole);
        body.findValuesAsString("description").forEach(this::whole);
        body.findValuesAsString("title").forEach(this::whole);
        body.findValuesAsString("label").forEach(this::whole);
        body.findValuesAsString("name").forEach(this::whole);
    }

    private void whole(String words) {
        boolean torn =
                words.codePoints().anyMatch(one -> one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE);
        check(!torn, "half a character");
    }

    private void only(String what, JsonNode object, Set<String> fields) {
        object.propertyNames().forEach(name -> check(fields.contains(name), what + " has the unknown field " + name));
    }

    private void check(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}
