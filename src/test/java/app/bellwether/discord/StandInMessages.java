package app.bellwether.discord;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages of the stand-in, each checked before it is there; of several with one enforced nonce, the first. */
final class StandInMessages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final StandIn house;
    private final Map<String, List<ObjectNode>> byChannel = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> byNonce = new ConcurrentHashMap<>();

    StandInMessages(StandIn house) {
        this.house = house;
    }

    /** The messages of a channel, oldest first. */
    List<ObjectNode> of(String channel) {
        return byChannel.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>());
    }

    /** Those of all channels. */
    List<ObjectNode> all() {
        return byChannel.values().stream().flatMap(List::stream).toList();
    }

    @Nullable
    ObjectNode byId(String channel, String id) {
        return of(channel).stream()
                .filter(message -> message.path("id").asString().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Somebody deletes it. */
    void delete(String channel, String id) {
        of(channel).removeIf(message -> message.path("id").asString().equals(id));
    }

    /** As after some minutes. */
    void forgetNonces() {
        byNonce.clear();
    }

    /** What Discord would say no to; remembered as a fault. */
    List<String> refused(JsonNode body) {
        List<String> faults = MessageRules.faults(body);
        faults.forEach(fault -> house.fault(fault + " in " + body));
        return faults;
    }

    synchronized ObjectNode create(String channel, JsonNode body) {
        String nonce = body.path("nonce").asString("");
        boolean enforced = body.path("enforce_nonce").asBoolean(false) && !nonce.isEmpty();
        ObjectNode before = enforced ? byNonce.get(channel + " " + nonce) : null;
        if (before != null) {
            return before;
        }
        ObjectNode message = message(house.snowflake(), channel, body);
        of(channel).add(message);
        if (enforced) {
            byNonce.put(channel + " " + nonce, message);
        }
        return message;
    }

    ObjectNode edit(ObjectNode message, JsonNode body) {
        List.of("content", "embeds", "components", "flags").forEach(field -> {
            if (body.has(field)) {
                message.set(field, body.get(field));
            }
        });
        typed(message);
        return message.put("edited_timestamp", "2026-11-20T06:00:00.000000+00:00");
    }

    ObjectNode message(String id, String channel, JsonNode body) {
        ObjectNode message = JSON.createObjectNode().put("id", id).put("channel_id", channel);
        message.put("type", 0).put("content", body.path("content").asString(""));
        message.set("author", StandIn.user(StandIn.APPLICATION));
        message.put("timestamp", "2026-11-20T06:00:00.000000+00:00").putNull("edited_timestamp");
        message.put("flags", body.path("flags").asInt(0)).put("tts", false).put("pinned", false);
        message.put("mention_everyone", false).put("nonce", body.path("nonce").asString(""));
        List.of("attachments", "mentions", "mention_roles").forEach(message::putArray);
        List.of("embeds", "components")
                .forEach(field ->
                        message.set(field, body.has(field) ? body.get(field).deepCopy() : JSON.createArrayNode()));
        typed(message);
        return message;
    }

    private static void typed(ObjectNode message) {
        message.path("embeds").forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        number(message.path("components"), new int[] {0});
    }

    /** Discord numbers what it was given. */
    private static void number(JsonNode components, int[] last) {
        for (JsonNode component : components) {
            if (!component.has("id")) {
                ((ObjectNode) component).put("id", ++last[0]);
            }
            number(component.path("components"), last);
            if (component.has("accessory")) {
                ArrayNode one = JSON.createArrayNode().add(component.get("accessory"));
                number(one, last);
            }
        }
    }

    /** The component of that id in a message. */
    static @Nullable JsonNode component(JsonNode within, String customId) {
        if (within.path("custom_id").asString("").equals(customId)) {
            return within;
        }
        for (JsonNode one : within) {
            JsonNode found = one.isContainer() ? component(one, customId) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
