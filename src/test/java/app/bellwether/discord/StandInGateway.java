package app.bellwether.discord;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in's gateway: hello, identify, heartbeats, resuming with what was missed, and whatever a test has it say. */
final class StandInGateway {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;

    private final StandIn house;
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    final List<String> history = new CopyOnWriteArrayList<>();

    StandInGateway(StandIn house) {
        this.house = house;
    }

    /** One client's session, which outlives its connections. */
    private static final class Conversation {
        private final List<ObjectNode> said = new ArrayList<>();
        private volatile @Nullable Line line;
    }

    /** Tells every session an event; who is not connected hears of it when it resumes. */
    void tell(String event, ObjectNode data) {
        conversations.values().forEach(conversation -> tell(conversation, event, data));
    }

    /** Asks every client to come again (opcode 7). */
    void reconnect() {
        lines().forEach(line -> line.send(JSON.createObjectNode().put("op", 7).putNull("d")));
    }

    /** Declares every session invalid (opcode 9). */
    void invalidate(boolean resumable) {
        if (!resumable) {
            conversations.values().forEach(one -> one.said.clear());
        }
        lines().forEach(line -> line.send(JSON.createObjectNode().put("op", 9).put("d", resumable)));
    }

    /** Ends every connection with that code. */
    void close(int code) {
        lines().forEach(line -> line.close(code));
    }

    boolean isConnected() {
        return !lines().isEmpty();
    }

    private List<Line> lines() {
        return conversations.values().stream()
                .flatMap(one -> Stream.ofNullable(one.line))
                .filter(Line::isOpen)
                .toList();
    }

    private static void tell(Conversation conversation, String event, ObjectNode data) {
        synchronized (conversation) {
            ObjectNode said = JSON.createObjectNode().put("op", 0).put("t", event);
            said.put("s", conversation.said.size() + 1).set("d", data);
            conversation.said.add(said);
            Line line = conversation.line;
            if (line != null) {
                line.send(said);
            }
        }
    }

    private void identify(Line line, JsonNode asked) {
        if (!asked.path("token").asString("").equals(house.token())) {
            line.close(4004);
            return;
        }
        if ((asked.path("intents").asInt(0) & PRIVILEGED) != 0) {
            house.fault("a privileged intent is asked for");
        }
        history.add("identify");
        Conversation conversation = new Conversation();
        String id = "session" + count.incrementAndGet();
        conversation.line = line;
        line.conversation = conversation;
        conversations.clear();
        conversations.put(id, conversation);
        tell(conversation, "READY", house.ready(id, asked.path("shard")));
        house.guilds().forEach(guild -> tell(conversation, "GUILD_CREATE", guild));
    }

    private void resume(Line line, JsonNode asked) {
        Conversation conversation = conversations.get(asked.path("session_id").asString(""));
        if (conversation == null || conversation.said.size() < asked.path("seq").asInt(0)) {
            history.add("refused to resume");
            line.send(JSON.createObjectNode().put("op", 9).put("d", false));
            return;
        }
        history.add("resume");
        synchronized (conversation) {
            conversation.line = line;
            line.conversation = conversation;
            conversation.said.stream().skip(asked.path("seq").asInt(0)).forEach(line::send);
            tell(conversation, "RESUMED", JSON.createObjectNode());
        }
    }

    /** One connection. */
    final class Line extends Endpoint implements MessageHandler.Whole<String> {

        private final Deflater deflater = new Deflater();
        private @Nullable Session session;
        private boolean zipped;
        private @Nullable Conversation conversation;

        @Override
        public void onOpen(Session opened, EndpointConfig config) {
            session = opened;
            zipped = String.valueOf(opened.getQueryString()).contains("compress=zlib-stream");
            opened.addMessageHandler(this);
            ObjectNode hello = JSON.createObjectNode().put("op", 10);
            hello.putObject("d").put("heartbeat_interval", house.heartbeat().toMillis());
            send(hello);
        }

        @Override
        public void onMessage(String message) {
            if (message.getBytes(StandardCharsets.UTF_8).length > 4096) {
                house.fault("more than 4,096 bytes to the gateway");
            }
            JsonNode said = JSON.readTree(message);
            switch (said.path("op").asInt(-1)) {
                case 1 -> send(JSON.createObjectNode().put("op", 11));
                case 2 -> identify(this, said.path("d"));
                case 6 -> resume(this, said.path("d"));
                case 3, 4, 8 -> {}
                default -> house.fault("unknown to the gateway: " + message);
            }
        }

        @Override
        public void onClose(Session closed, CloseReason reason) {
            if (conversation != null && conversation.line == this) {
                conversation.line = null;
            }
        }

        boolean isOpen() {
            return session != null && session.isOpen();
        }

        synchronized void send(ObjectNode said) {
            Session open = session;
            if (open == null || !open.isOpen()) {
                return;
            }
            try {
                if (zipped) {
                    open.getBasicRemote().sendBinary(zipped(said.toString()));
                } else {
                    open.getBasicRemote().sendText(said.toString());
                }
            } catch (IOException | IllegalStateException gone) {
                history.add("a line broke");
            }
        }

        private ByteBuffer zipped(String said) {
            byte[] plain = said.getBytes(StandardCharsets.UTF_8);
            byte[] room = new byte[plain.length * 2 + 100];
            deflater.setInput(plain);
            int length = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
            return ByteBuffer.wrap(room, 0, length);
        }

        void close(int code) {
            try {
                Objects.requireNonNull(session)
                        .close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), "as scripted"));
            } catch (IOException gone) {
                history.add("a line broke");
            }
        }
    }
}
