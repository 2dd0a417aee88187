package app.bellwether.discord;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in's HTTP: the routes that a bot of ours uses, with Discord's answers; each other one is a fault. */
final class StandInRoutes extends HttpServlet {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ORIGINAL = "@original";

    private final transient StandIn house;
    private final transient Deque<Scripted> scripted = new ArrayDeque<>();
    private final transient StandInLimits limits = new StandInLimits();
    final transient List<String> history = new CopyOnWriteArrayList<>();
    private final transient Map<String, JsonNode> bodies = new ConcurrentHashMap<>();
    private volatile boolean limited;
    private volatile long pause;

    StandInRoutes(StandIn house) {
        this.house = house;
    }

    /**
     * An answer that a test wants.
     *
     * @param status 0 to break the line off
     * @param code of Discord's own
     * @param acting whether it does what is asked before it answers so
     */
    record Answer(int status, int code, Map<String, String> headers, boolean acting) {
        static Answer of(int status, int code) {
            return new Answer(status, code, Map.of("Via", "1.1 google"), false);
        }

        /** What Discord says itself. */
        static Answer done() {
            return new Answer(200, 0, Map.of(), true);
        }

        static Answer lost() {
            return new Answer(0, 0, Map.of(), true);
        }

        static Answer limit(String seconds, boolean global) {
            Map<String, String> headers = global
                    ? Map.of("Via", "1.1 google", "Retry-After", seconds, "X-RateLimit-Global", "true")
                    : Map.of("Via", "1.1 google", "Retry-After", seconds);
            return new Answer(429, 0, headers, false);
        }
    }

    private record Scripted(String route, Answer answer) {}

    /** The next requests whose method and path match get these answers, in order. */
    void script(String route, Answer... answers) {
        synchronized (scripted) {
            List.of(answers).forEach(answer -> scripted.add(new Scripted(route, answer)));
        }
    }

    /** From now on with the limits that Discord documents: 50 a second in all, 5 messages in 5 seconds a channel. */
    void limit() {
        limited = true;
    }

    /** From now on every answer takes so long. */
    void slow(Duration latency) {
        pause = latency.toMillis();
    }

    /** How often a limit was passed. */
    int limited() {
        return limits.refusals();
    }

    /** What was sent last to such a route. */
    JsonNode last(String route) {
        return bodies.entrySet().stream()
                .filter(one -> one.getKey().matches(route))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    long count(String route) {
        return history.stream().filter(one -> one.matches(route)).count();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo().substring(1);
        String route = request.getMethod() + " " + path;
        history.add(route);
        LockSupport.parkNanos(pause * 1_000_000);
        Scripted next = next(route);
        if (next != null && !next.answer.acting) {
            write(response, next.answer);
            return;
        }
        if (!("Bot " + house.token()).equals(request.getHeader("Authorization"))
                && !path.startsWith("webhooks/")
                && !path.startsWith("interactions/")) {
            write(response, Answer.of(401, 0));
            return;
        }
        Answer limit = limited && !path.startsWith("interactions/") && !path.startsWith("webhooks/")
                ? limits.refused(route, response)
                : null;
        if (limit != null) {
            write(response, limit);
            return;
        }
        byte[] bytes = request.getInputStream().readAllBytes();
        JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        bodies.put(route, body);
        Object answer = act(request.getMethod(), path.split("/", -1), body);
        if (next != null && next.answer.status != 200) {
            write(response, next.answer);
        } else if (answer instanceof Answer refusal) {
            write(response, refusal);
        } else {
            write(response, 200, answer.toString());
        }
    }

    private @Nullable Scripted next(String route) {
        synchronized (scripted) {
            Scripted found = scripted.stream()
                    .filter(one -> route.matches(one.route))
                    .findFirst()
                    .orElse(null);
            scripted.remove(found);
            return found;
        }
    }

    private Object act(String method, String[] at, JsonNode body) {
        String kind = method + " " + at[0] + " " + at.length;
        return switch (kind) {
            case "GET users 2" -> StandIn.user(StandIn.APPLICATION);
            case "GET gateway 2" -> bots();
            case "GET applications 2" -> JSON.createObjectNode().put("id", StandIn.APPLICATION);
            case "GET applications 3" -> house.commands();
            case "PUT applications 3" -> commands(body);
            case "GET channels 3" -> recent(at[1]);
            case "POST users 3" -> house.direct(body.path("recipient_id").asString());
            case "GET channels 2" -> channel(at[1]);
            case "GET channels 5" -> threads(at[1], true);
            case "GET guilds 4" -> threads("", false);
            case "PATCH channels 2" -> body.has("archived") ? reopened(at[1], body) : tags(at[1], body);
            case "POST channels 3" -> at[2].equals("messages") ? message(at[1], body) : forumPost(at[1], body);
            case "PATCH channels 4" -> edit(at[1], at[3], body);
            case "POST channels 5" -> thread(at[1], at[3], body);
            case "POST interactions 4" -> callback(at[2], body);
            case "PATCH webhooks 5" -> answer(at[2], body, at[4].equals(ORIGINAL));
            case "POST webhooks 3" -> answer(at[2], body, false);
            default -> {
                house.fault("unknown route " + method + " " + String.join("/", at));
                yield Answer.of(404, 0);
            }
        };
    }

    private ObjectNode bots() {
        ObjectNode bots = JSON.createObjectNode().put("url", house.socket()).put("shards", 1);
        bots.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 999)
                .put("reset_after", 0)
                .put("max_concurrency", 1);
        return bots;
    }

    private JsonNode commands(JsonNode wanted) {
        List<String> faults = CommandRules.faults(wanted);
        faults.forEach(house::fault);
        ArrayNode registered = JSON.createArrayNode();
        for (JsonNode one : wanted) {
            ObjectNode command = (ObjectNode) one.deepCopy();
            command.put("id", house.snowflake())
                    .put("application_id", StandIn.APPLICATION)
                    .put("version", "1");
            registered.add(command);
        }
        house.commands(registered);
        return registered;
    }

    private Object channel(String id) {
        ObjectNode channel = house.channel(id);
        return channel == null ? Answer.of(404, 10003) : channel;
    }

    /** Of one channel, or of all when it is empty. */
    private ObjectNode threads(String parent, boolean archived) {
        ObjectNode listed = JSON.createObjectNode().put("has_more", false);
        ArrayNode threads = listed.putArray("threads");
        listed.putArray("members");
        (parent.isEmpty() ? house.threads() : house.threads(parent))
                .stream()
                        .filter(thread ->
                                thread.path("thread_metadata").path("archived").asBoolean() == archived)
                        .forEach(threads::add);
        return listed;
    }

    private Object tags(String id, JsonNode body) {
        ArrayNode tags = house.known(id).putArray("available_tags");
        for (JsonNode tag : body.path("available_tags")) {
            ObjectNode kept = (ObjectNode) tag.deepCopy();
            tags.add(kept.put("id", kept.path("id").asString(house.snowflake())));
        }
        return tags.size() > 20 ? Answer.of(400, 50035) : house.known(id);
    }

    private Object reopened(String id, JsonNode body) {
        ObjectNode thread = house.channel(id);
        if (thread == null) {
            return Answer.of(404, 10003);
        }
        thread.withObject("thread_metadata").set("archived", body.get("archived"));
        return thread;
    }

    private static boolean is(ObjectNode thread, String closed) {
        return thread.path("thread_metadata").path(closed).asBoolean(false);
    }

    private Object recent(String id) {
        ArrayNode newest = JSON.createArrayNode();
        List<ObjectNode> all = house.messages.of(id).reversed();
        all.stream().limit(50).forEach(newest::add);
        return house.channel(id) == null ? Answer.of(404, 10003) : newest;
    }

    private Object message(String channel, JsonNode body) {
        ObjectNode there = house.channel(channel);
        if (there == null) {
            return Answer.of(404, 10003);
        }
        if (is(there, "locked")) {
            return Answer.of(400, 160005);
        }
        if (is(there, "archived")) {
            there.withObject("thread_metadata").put("archived", false);
        }
        boolean takesNone = there.path("type").asInt() == 15;
        if (takesNone) {
            house.fault("a message to a forum");
        }
        boolean wrong = takesNone || !house.messages.refused(body).isEmpty();
        return wrong ? Answer.of(400, 50035) : house.messages.create(channel, body);
    }

    private Object forumPost(String channel, JsonNode body) {
        String name = body.path("name").asString("");
        boolean wrong = name.isBlank()
                || name.length() > 100
                || house.known(channel).path("type").asInt() != 15;
        if (wrong || !house.messages.refused(body.path("message")).isEmpty()) {
            house.fault("a post " + body);
            return Answer.of(400, 50035);
        }
        boolean bare = body.path("applied_tags").isEmpty();
        if (bare && (house.known(channel).path("flags").asInt(0) & 16) != 0) {
            return Answer.of(400, 40067);
        }
        String id = house.snowflake();
        ObjectNode thread = house.addThread(id, channel, name);
        thread.set("applied_tags", body.path("applied_tags").deepCopy());
        thread = thread.deepCopy();
        ObjectNode first = house.messages.message(id, id, body.path("message"));
        house.messages.of(id).add(first);
        thread.set("message", first);
        return thread;
    }

    private Object thread(String channel, String message, JsonNode body) {
        String name = body.path("name").asString("");
        if (name.isBlank() || name.length() > 100) {
            house.fault("a thread's name of " + name.length());
            return Answer.of(400, 50035);
        }
        if (house.channel(message) != null) {
            return Answer.of(400, 160004);
        }
        return house.messages.byId(channel, message) == null
                ? Answer.of(404, 10008)
                : house.addThread(message, channel, name);
    }

    private Object edit(String channel, String id, JsonNode body) {
        if (house.channel(channel) == null) {
            return Answer.of(404, 10003);
        }
        ObjectNode message = house.messages.byId(channel, id);
        if (message == null) {
            return Answer.of(404, 10008);
        }
        if (is(house.known(channel), "archived")) {
            return Answer.of(400, 50083);
        }
        return house.messages.refused(body).isEmpty() ? house.messages.edit(message, body) : Answer.of(400, 50035);
    }

    private Object callback(String token, JsonNode body) {
        StandInInteractions.Asked asked = house.interactions.byToken(token);
        if (asked == null) {
            return Answer.of(404, 10062);
        }
        String wrong = house.interactions.acknowledged(asked, body);
        if (wrong != null) {
            return Answer.of(wrong.equals("40060") ? 400 : 404, Integer.parseInt(wrong));
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("interaction").put("id", asked.id).put("type", 2);
        ObjectNode resource =
                answer.putObject("resource").put("type", body.path("type").asInt());
        if (!asked.messages.isEmpty()) {
            resource.set("message", asked.messages.getFirst());
        }
        return answer;
    }

    private Object answer(String token, JsonNode body, boolean original) {
        StandInInteractions.Asked asked = house.interactions.byToken(token);
        if (asked == null || asked.callback == 0) {
            return Answer.of(404, 10015);
        }
        if (asked.expired) {
            return Answer.of(401, 50027);
        }
        boolean right = house.messages.refused(body).isEmpty();
        return right ? house.interactions.answer(asked, body, original) : Answer.of(400, 50035);
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        if (answer.status == 0) {
            throw new IOException("the line is broken off, as scripted");
        }
        answer.headers.forEach(response::setHeader);
        String retry = answer.headers.get("Retry-After");
        ObjectNode body = JSON.createObjectNode().put("message", "as scripted").put("code", answer.code);
        if (retry != null) {
            body.put("retry_after", Double.parseDouble(retry))
                    .put("global", answer.headers.containsKey("X-RateLimit-Global"));
        }
        write(response, answer.status, body.toString());
    }

    private static void write(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
