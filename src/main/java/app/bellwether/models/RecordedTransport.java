package app.bellwether.models;

import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as somebody once did, from files that are called after the hash of what was asked: messages and schema, not the model, and
 * whichever days and boundary they name. What nobody answered is logged for debugging, so that somebody can.
 */
final class RecordedTransport implements Transport {

    /** Those that come along. */
    static final String ANSWERS = "/recorded/";

    private static final Logger LOG = LoggerFactory.getLogger(RecordedTransport.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BOUNDARY = Pattern.compile("(=====(?:begin|end)) [0-9a-f]+(?======)");
    private static final int ID = 16;
    private static final int CHARACTERS_A_TOKEN = 4;

    private final String directory;

    /** @param directory of resources, between slashes */
    RecordedTransport(String directory) {
        this.directory = directory;
    }

    @Override
    public Arrived send(HttpRequest request, Duration within) {
        RecordedDays days = new RecordedDays();
        String asked = days.without(BOUNDARY.matcher(request.body()).replaceAll("$1 "));
        String id = id(JSON.readTree(asked));
        try (InputStream in = RecordedTransport.class.getResourceAsStream(directory + id + ".txt")) {
            if (in == null) {
                LOG.debug("Nobody recorded an answer to {}: {}", id, asked);
                throw new Failed(AttemptOutcome.NOT_RECORDED, "nobody recorded an answer to " + id);
            }
            String content = days.with(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Object> completion = completion(id, content, request.body());
            return new Arrived(200, "application/json", JSON.writeValueAsString(completion), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> completion(String id, String content, String asked) {
        long prompt = asked.length() / CHARACTERS_A_TOKEN;
        long answer = content.length() / CHARACTERS_A_TOKEN;
        Map<String, Object> usage = new LinkedHashMap<>();
        usage.put("prompt_tokens", prompt);
        usage.put("completion_tokens", answer);
        usage.put("total_tokens", prompt + answer);
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("message", Map.of("role", "assistant", "content", content));
        choice.put("finish_reason", "stop");
        Map<String, Object> completion = new LinkedHashMap<>();
        completion.put("id", "chatcmpl-" + id);
        completion.put("object", "chat.completion");
        completion.put("choices", List.of(choice));
        completion.put("usage", usage);
        return completion;
    }

    /** The hash of what is asked, whatever the order of its fields. */
    static String id(JsonNode request) {
        StringBuilder text = new StringBuilder("{");
        for (String name : List.of("messages", "response_format", "tools")) {
            text.append(text.length() == 1 ? "" : ", ")
                    .append(JSON.writeValueAsString(name))
                    .append(": ");
            write(request.path(name), text);
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.append('}').toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One way of many to write the same: fields in order, a space after each comma and colon. */
    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            String before = "{";
            for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
                text.append(before);
                text.append(JSON.writeValueAsString(field.getKey())).append(": ");
                write(field.getValue(), text);
                before = ", ";
            }
            text.append(fields.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String before = "[";
            for (JsonNode element : node.values()) {
                text.append(before);
                write(element, text);
                before = ", ";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else {
            text.append(node.isMissingNode() ? "null" : node.isString() ? quoted(node.asString()) : node.toString());
        }
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (sign < ' ') {
                        quoted.append("\\u%04x".formatted((int) sign));
                    } else {
                        quoted.append(sign);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
