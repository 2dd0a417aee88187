package app.bellwether.discord;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do at the stand-in: they click what is there, and type commands that are registered; nothing else. */
final class StandInInteractions {

    static final String OWNER = "1500000000000000001";
    static final String MEMBER = "1500000000000000002";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SECONDS_TO_ACKNOWLEDGE = 3;

    private final StandIn house;
    private final Map<String, Asked> byToken = new ConcurrentHashMap<>();

    StandInInteractions(StandIn house) {
        this.house = house;
    }

    /** One interaction, and what the bot said to it. */
    static final class Asked {
        final String id;
        final String token;
        final String channel;
        final long since = System.nanoTime();
        final List<ObjectNode> messages = new CopyOnWriteArrayList<>();
        volatile int callback;
        volatile boolean ephemeral;
        volatile boolean expired;
        volatile @Nullable ObjectNode message;
        volatile @Nullable JsonNode data;
        volatile boolean answered;

        Asked(String id, String channel) {
            this.id = id;
            this.token = "token-of-" + id;
            this.channel = channel;
        }
    }

    /** Presses a button that is in a message. */
    Asked press(String channel, ObjectNode message, String customId, String user) {
        return component(channel, message, customId, user, 2, null);
    }

    /** Chooses from a menu that is in a message. */
    Asked choose(String channel, ObjectNode message, String customId, String value, String user) {
        return component(channel, message, customId, user, 3, value);
    }

    /** Fills a form in that the bot showed, and sends it off. */
    Asked submit(Asked shown, String field, String words, String user) {
        JsonNode form = Objects.requireNonNull(shown.data);
        if (shown.callback != 9 || StandInMessages.component(form.path("components"), field) == null) {
            throw new AssertionError("there is no form with " + field + ": " + form);
        }
        Asked asked = asked(shown.channel);
        ObjectNode event = event(asked, 5, user);
        event.set("message", shown.message);
        ObjectNode data =
                event.putObject("data").put("custom_id", form.path("custom_id").asString());
        ObjectNode label =
                data.putArray("components").addObject().put("type", 18).put("id", 1);
        label.putObject("component")
                .put("type", 4)
                .put("id", 2)
                .put("custom_id", field)
                .put("value", words);
        return sent(asked, event);
    }

    /** Writes a message; the bot is told its words when it is mentioned. */
    void write(String channel, String user, String words) {
        String self = "<@" + StandIn.APPLICATION + ">";
        ObjectNode message =
                JSON.createObjectNode().put("id", house.snowflake()).put("channel_id", channel);
        message.put("type", 0).put("content", words.contains(self) ? words : "").put("guild_id", StandIn.GUILD);
        message.set("author", StandIn.user(user));
        ObjectNode member = message.putObject("member").put("joined_at", "2026-01-01T00:00:00.000000+00:00");
        member.put("flags", 0).putArray("roles");
        message.put("timestamp", "2026-11-20T06:00:00.000000+00:00").putNull("edited_timestamp");
        message.put("tts", false)
                .put("pinned", false)
                .put("mention_everyone", false)
                .put("flags", 0);
        List.of("attachments", "embeds", "mention_roles", "components").forEach(message::putArray);
        ArrayNode mentions = message.putArray("mentions");
        if (words.contains(self)) {
            mentions.add(StandIn.user(StandIn.APPLICATION));
        }
        house.gateway.tell("MESSAGE_CREATE", message);
    }

    private Asked component(
            String channel, ObjectNode message, String customId, String user, int type, @Nullable String value) {
        JsonNode component = StandInMessages.component(message.path("components"), customId);
        if (component == null || component.path("type").asInt() != type) {
            throw new AssertionError("there is no " + customId + " in " + message);
        }
        Asked asked = asked(channel);
        asked.message = message;
        ObjectNode event = event(asked, 3, user);
        event.set("message", message);
        ObjectNode data = event.putObject("data").put("custom_id", customId).put("component_type", type);
        data.put("id", component.path("id").asInt());
        if (value != null) {
            boolean there = component
                    .path("options")
                    .valueStream()
                    .anyMatch(option -> option.path("value").asString().equals(value));
            if (!there) {
                throw new AssertionError("there is no " + value + " in " + component);
            }
            data.putArray("values").add(value);
        }
        return sent(asked, event);
    }

    /** Types a command, its subcommand behind it if it has one: {@code item sources}; options by name and value. */
    Asked type(String channel, String user, String command, Map<String, Object> options) {
        return command(channel, user, command, options, 2, null);
    }

    /** Types so much of an option that suggestions are asked for. */
    Asked complete(String channel, String user, String command, Map<String, Object> options, String focused) {
        return command(channel, user, command, options, 4, focused);
    }

    private Asked command(
            String channel,
            String user,
            String words,
            Map<String, Object> options,
            int type,
            @Nullable String focused) {
        String[] names = words.split(" ", -1);
        JsonNode command = named(house.commands(), names[0]);
        Asked asked = asked(channel);
        ObjectNode event = event(asked, type, user);
        ObjectNode data = event.putObject("data").put("id", command.path("id").asString());
        data.put("name", names[0]).put("type", 1);
        JsonNode at = command;
        ObjectNode into = data;
        for (int place = 1; place < names.length; place++) {
            at = named(at.path("options"), names[place]);
            into = into.putArray("options").addObject().put("name", names[place]);
            into.put("type", at.path("type").asInt());
        }
        var given = into.putArray("options");
        for (Map.Entry<String, Object> option : options.entrySet()) {
            JsonNode known = named(at.path("options"), option.getKey());
            ObjectNode one = given.addObject().put("name", option.getKey());
            one.put("type", known.path("type").asInt()).set("value", JSON.valueToTree(option.getValue()));
            if (option.getKey().equals(focused)) {
                one.put("focused", true);
            }
        }
        resolved(data, given);
        return sent(asked, event);
    }

    private void resolved(ObjectNode data, JsonNode options) {
        for (JsonNode option : options) {
            String id = option.path("value").asString("");
            if (option.path("type").asInt() == 7) {
                ObjectNode channel = house.known(id).deepCopy().put("permissions", "2147483647");
                data.withObject("resolved").withObject("channels").set(id, channel);
            }
            if (option.path("type").asInt() == 8) {
                JsonNode roles = house.guilds().getFirst().path("roles");
                roles.valueStream()
                        .filter(role -> role.path("id").asString().equals(id))
                        .forEach(role ->
                                data.withObject("resolved").withObject("roles").set(id, role));
            }
        }
    }

    private static JsonNode named(JsonNode all, String name) {
        return all.valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + name + " in " + all));
    }

    private Asked asked(String channel) {
        Asked asked = new Asked(house.snowflake(), channel);
        byToken.put(asked.token, asked);
        return asked;
    }

    private ObjectNode event(Asked asked, int type, String user) {
        ObjectNode channel = house.known(asked.channel);
        ObjectNode event = JSON.createObjectNode().put("id", asked.id).put("application_id", StandIn.APPLICATION);
        event.put("type", type).put("token", asked.token).put("version", 1).put("channel_id", asked.channel);
        event.put("locale", "en-GB").put("app_permissions", "2147483647").put("attachment_size_limit", 10485760);
        event.set("channel", channel.deepCopy().put("permissions", "2147483647"));
        event.putArray("entitlements");
        boolean direct = channel.path("type").asInt() == 1;
        event.put("context", direct ? 1 : 0);
        event.putObject("authorizing_integration_owners").put(direct ? "1" : "0", direct ? user : StandIn.GUILD);
        if (direct) {
            event.set("user", StandIn.user(user));
        } else {
            event.put("guild_id", StandIn.GUILD).put("guild_locale", "en-GB");
            event.putObject("guild")
                    .put("id", StandIn.GUILD)
                    .put("locale", "en-GB")
                    .putArray("features");
            ObjectNode member = event.putObject("member");
            member.set("user", StandIn.user(user));
            member.putArray("roles");
            String rights = user.equals(OWNER) ? "2147483647" : "2048";
            member.put("permissions", rights)
                    .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                    .put("flags", 0);
        }
        return event;
    }

    private Asked sent(Asked asked, ObjectNode event) {
        house.gateway.tell("INTERACTION_CREATE", event);
        return asked;
    }

    /** All of them, and what was said to each. */
    Collection<Asked> all() {
        return byToken.values();
    }

    @Nullable
    Asked byToken(String token) {
        return byToken.get(token);
    }

    /** What is wrong with this callback; null when nothing is, and it is remembered. */
    @Nullable
    String acknowledged(Asked asked, JsonNode body) {
        int type = body.path("type").asInt(0);
        if (asked.callback != 0) {
            return "40060";
        }
        if (System.nanoTime() - asked.since > SECONDS_TO_ACKNOWLEDGE * 1_000_000_000L) {
            house.fault("acknowledged too late");
            return "10062";
        }
        JsonNode data = body.path("data");
        if (type == 4 || type == 7) {
            house.messages.refused(data);
        }
        if (type == 8 && data.path("choices").size() > 25) {
            house.fault("more than 25 suggestions");
        }
        asked.callback = type;
        asked.data = data;
        asked.ephemeral = (data.path("flags").asInt(0) & 64) != 0;
        if (type == 4) {
            asked.messages.add(house.messages.message(house.snowflake(), asked.channel, data));
        }
        if (type == 7 && asked.message != null) {
            house.messages.edit(asked.message, data);
            asked.messages.add(asked.message);
        }
        asked.answered = type != 5 && type != 6;
        return null;
    }

    /** The first answer after an acknowledgement that promised one, or a further one. */
    ObjectNode answer(Asked asked, JsonNode body, boolean original) {
        if (original && !asked.messages.isEmpty()) {
            return house.messages.edit(asked.messages.getFirst(), body);
        }
        ObjectNode message = house.messages.message(house.snowflake(), asked.channel, body);
        asked.messages.add(message);
        asked.answered = true;
        return message;
    }
}
