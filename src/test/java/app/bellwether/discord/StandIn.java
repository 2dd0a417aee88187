package app.bellwether.discord;

import jakarta.servlet.http.HttpServlet;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Discord on this machine: as much of its HTTP and gateway as a bot of ours uses, strict about everything else. What breaks its rules
 * is refused as Discord refuses it, and remembered as a fault, of which a test must find none.
 */
final class StandIn implements AutoCloseable {

    static final String APPLICATION = "1100000000000000001";
    static final String GUILD = "1200000000000000001";
    static final String ROLE = "1200000000000000002";
    static final String NEWS = "1300000000000000001";
    static final String FORUM = "1300000000000000002";
    static final String MANAGE_SERVER = "32";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Logger SERVER = Logger.getLogger("org.apache"); // kept, for its level is lost with it

    static {
        SERVER.setLevel(Level.SEVERE);
    }

    private final Tomcat tomcat = new Tomcat();
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> channels = new ConcurrentHashMap<>();
    private volatile JsonNode commands = JSON.createArrayNode();
    private volatile String token = "stand-in.token";
    private volatile Duration heartbeat = Duration.ofSeconds(40);
    private volatile boolean quiet;
    private final int port;

    final StandInGateway gateway = new StandInGateway(this);
    final StandInMessages messages = new StandInMessages(this);
    final StandInInteractions interactions = new StandInInteractions(this);
    final StandInRoutes routes = new StandInRoutes(this);

    StandIn() {
        this(0);
    }

    /** At that port. */
    StandIn(int listening) {
        channels.put(NEWS, channel(NEWS, "news", 0));
        channels.put(FORUM, channel(FORUM, "briefs", 15));
        try {
            Path base = Files.createTempDirectory("stand-in");
            tomcat.setBaseDir(base.toString());
            tomcat.setPort(listening);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            Context context = tomcat.addContext("", base.toString());
            Tomcat.addServlet(context, "routes", routes);
            context.addServletMappingDecoded("/api/v10/*", "routes");
            Tomcat.addServlet(context, "nothing", new HttpServlet() {});
            context.addServletMappingDecoded("/", "nothing"); // else no upgrade to a web socket is looked for there
            context.addServletContainerInitializer(new WsSci(), null);
            context.addServletContainerInitializer(
                    (_, servlets) -> {
                        var container = (ServerContainer) servlets.getAttribute(ServerContainer.class.getName());
                        try {
                            container.addEndpoint(ServerEndpointConfig.Builder.create(Endpoint.class, "/")
                                    .configurator(new ServerEndpointConfig.Configurator() {
                                        @Override
                                        public <T> T getEndpointInstance(Class<T> type) {
                                            return type.cast(gateway.new Line());
                                        }
                                    })
                                    .build());
                        } catch (jakarta.websocket.DeploymentException impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    },
                    null);
            tomcat.start();
            port = tomcat.getConnector().getLocalPort();
        } catch (Exception broken) {
            throw new IllegalStateException("the stand-in does not start", broken);
        }
    }

    String api() {
        return "http://127.0.0.1:" + port + "/api/v10/";
    }

    String socket() {
        return "ws://127.0.0.1:" + port + "/";
    }

    String token() {
        return token;
    }

    void token(String other) {
        token = other;
    }

    Duration heartbeat() {
        return heartbeat;
    }

    /** What broke the rules, of which there must be nothing. */
    List<String> faults() {
        return faults;
    }

    void fault(String what) {
        faults.add(what);
    }

    JsonNode commands() {
        return commands;
    }

    void commands(JsonNode registered) {
        commands = registered;
    }

    /** An id as Discord makes them: an instant, and a number. */
    String snowflake() {
        return Long.toString(
                ((System.currentTimeMillis() - 1_420_070_400_000L) << 22) | (count.incrementAndGet() & 0xFFF));
    }

    /** A channel that is there, and that every client knows. */
    String addChannel(String name, int type) {
        String id = snowflake();
        channels.put(id, channel(id, name, type));
        gateway.tell("CHANNEL_CREATE", known(id).deepCopy().put("guild_id", GUILD));
        return id;
    }

    /** A thread below a channel, which began with a message or a post. */
    ObjectNode addThread(String id, String parent, String name) {
        ObjectNode thread = channel(id, name, 11).put("guild_id", GUILD).put("parent_id", parent);
        thread.put("owner_id", APPLICATION).put("message_count", 0).put("member_count", 1);
        thread.putObject("thread_metadata")
                .put("archived", false)
                .put("locked", false)
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", "2026-11-20T06:00:00.000000+00:00")
                .put("create_timestamp", "2026-11-20T06:00:00.000000+00:00");
        channels.put(id, thread);
        if (!quiet) {
            gateway.tell("THREAD_CREATE", thread);
        }
        return thread;
    }

    /** From now on nobody is told of threads: whoever wants to know has to ask. */
    void tellOfNoThreads() {
        quiet = true;
    }

    List<ObjectNode> threads() {
        return channels.values().stream()
                .filter(channel -> channel.has("parent_id"))
                .toList();
    }

    List<ObjectNode> threads(String parent) {
        return threads().stream()
                .filter(thread -> thread.path("parent_id").asString().equals(parent))
                .toList();
    }

    void removeChannel(String id) {
        ObjectNode gone = Objects.requireNonNull(channels.remove(id));
        gateway.tell("CHANNEL_DELETE", gone.deepCopy().put("guild_id", GUILD));
    }

    /** The direct conversation with somebody, always the same. */
    ObjectNode direct(String user) {
        return channels.computeIfAbsent("14" + user.substring(2), id -> {
            ObjectNode direct = JSON.createObjectNode().put("id", id).put("type", 1);
            direct.putArray("recipients").add(user(user));
            return direct;
        });
    }

    @Nullable
    ObjectNode channel(String id) {
        return channels.get(id);
    }

    ObjectNode known(String id) {
        return Objects.requireNonNull(channels.get(id), id);
    }

    private static ObjectNode channel(String id, String name, int type) {
        ObjectNode channel = JSON.createObjectNode().put("id", id).put("name", name);
        channel.put("type", type).put("position", 1).put("guild_id", GUILD);
        if (type == 15) {
            channel.putArray("available_tags");
        }
        return channel;
    }

    ObjectNode ready(String session, JsonNode shard) {
        ObjectNode ready = JSON.createObjectNode().put("v", 10).put("session_id", session);
        ready.put("resume_gateway_url", socket());
        ready.set("user", user(APPLICATION));
        ready.putObject("application").put("id", APPLICATION).put("flags", 0);
        ready.putArray("guilds").addObject().put("id", GUILD).put("unavailable", true);
        ready.putArray("private_channels");
        if (shard.isArray()) {
            ready.set("shard", shard);
        }
        return ready;
    }

    List<ObjectNode> guilds() {
        ObjectNode guild = JSON.createObjectNode().put("id", GUILD).put("name", "The Newsroom");
        guild.put("member_count", 3).put("afk_timeout", 300).put("owner_id", StandInInteractions.OWNER);
        var roles = guild.putArray("roles");
        roles.add(role(GUILD, "@everyone", 0, "3072"));
        roles.add(role(ROLE, "readers", 1, "0"));
        var listed = guild.putArray("channels");
        var threads = guild.putArray("threads");
        channels.values().stream()
                .filter(channel -> channel.path("type").asInt() != 1)
                .filter(channel -> !(quiet && channel.has("parent_id")))
                .forEach(channel -> (channel.has("parent_id") ? threads : listed).add(channel.deepCopy()));
        ObjectNode self = guild.putArray("members").addObject();
        self.set("user", user(APPLICATION));
        self.putArray("roles");
        List.of("guild_scheduled_events", "emojis", "voice_states", "features", "stickers")
                .forEach(guild::putArray);
        return new ArrayList<>(List.of(guild));
    }

    private static ObjectNode role(String id, String name, int position, String rights) {
        ObjectNode role =
                JSON.createObjectNode().put("id", id).put("name", name).put("position", position);
        role.put("permissions", rights)
                .put("hoist", false)
                .put("mentionable", true)
                .put("managed", false);
        role.putObject("colors").put("primary_color", 0);
        return role;
    }

    static ObjectNode user(String id) {
        ObjectNode user = JSON.createObjectNode().put("id", id).put("username", "user" + id.substring(id.length() - 2));
        return user.put("discriminator", "0")
                .put("bot", id.equals(APPLICATION))
                .putNull("avatar")
                .putNull("global_name");
    }

    @Override
    public void close() {
        try {
            if (tomcat.getServer().getState() == LifecycleState.DESTROYED) {
                return;
            }
            tomcat.stop();
            tomcat.destroy();
        } catch (org.apache.catalina.LifecycleException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
