package app.bellwether.briefs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An endpoint on loopback that answers each task of a brief from the spans it is shown: some in their words, some of its own. */
public final class WordingEndpoint implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SPAN = Pattern.compile("(?m)^\\[(a\\d+\\.\\d+)] (.*)$");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^\\[sentence] (\\d+),");
    private static final Pattern NAME = Pattern.compile("^(\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)*) ");
    private static final int BEGIN = 20;
    private static final String CONCLUDED = "The customers may look at other offers.";

    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile Duration pause = Duration.ZERO;
    private volatile int status = 200;
    private volatile boolean raving;
    private volatile String claim = "Nothing is said.";
    private volatile String claimed = "nothing";

    public WordingEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public Binder settings() {
        return settings(Map.of());
    }

    Binder settings(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("bellwether.model.url", url());
        all.put("bellwether.model.name", "double");
        return new Binder(new MapConfigurationPropertySource(all));
    }

    /** Takes that long for an answer. */
    public void takes(Duration time) {
        pause = time;
    }

    /** Finds that to be said by whatever has the words. */
    public void claims(String sentence, String words) {
        claim = sentence;
        claimed = words;
    }

    /** Answers nothing but that status. */
    public void fails(int with) {
        status = with;
    }

    /** Answers what is no answer, or says what no span says. */
    void raves() {
        raving = true;
    }

    /** Whether what was asked is a draft, for the first time. */
    static boolean isDraft(String asked) {
        JsonNode messages = JSON.readTree(asked);
        return messages.size() == 2
                && !messages.path(1).path("content").asString().contains("\n[sentence] ");
    }

    /** What was asked, of every request that was made. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String prompt = request.path("messages").path(1).path("content").asString();
        asked.add(request.path("messages").toString());
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String task =
                request.path("response_format").path("json_schema").path("name").asString();
        String content = said(task, prompt).retain(fields(request)).toString();
        ObjectNode said = JSON.createObjectNode();
        said.putArray("choices")
                .addObject()
                .put("finish_reason", "stop")
                .putObject("message")
                .put("role", "assistant")
                .put("content", raving ? raved(content) : content);
        byte[] body = said.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String raved(String content) {
        return switch (asked.size() % 5) {
            case 0 -> "Sure, here is your brief.";
            case 1 -> content.substring(0, content.length() / 2);
            case 2 -> "[]";
            case 3 -> content.replaceAll("\"text\":\"[^\"]*\"", "\"text\":\"See https://atlantis.example now.\"");
            default ->
                content.replaceAll("\"text\":\"[^\"]*\"", "\"text\":\"Atlantis sank on 4 July with 4,711 ships.\"");
        };
    }

    private static List<String> fields(JsonNode request) {
        return List.copyOf(request.path("response_format")
                .path("json_schema")
                .path("schema")
                .path("properties")
                .propertyNames());
    }

    private ObjectNode said(String task, String prompt) {
        List<String[]> spans = new ArrayList<>();
        Matcher span = SPAN.matcher(prompt);
        while (span.find()) {
            spans.add(new String[] {span.group(1), span.group(2)});
        }
        ObjectNode said = JSON.createObjectNode();
        if (task.equals("judge")) {
            ArrayNode verdicts = said.putArray("verdicts");
            SENTENCE.matcher(prompt)
                    .results()
                    .forEach(sentence -> verdicts.addObject()
                            .put("sentence", sentence.group(1))
                            .put("verdict", "yes")
                            .put("words", ""));
        } else if (task.equals("claims")) {
            ObjectNode proposed = said.putArray("claims").addObject().put("text", claim);
            ArrayNode saying = proposed.putArray("spans");
            spans.stream().filter(one -> one[1].contains(claimed)).forEach(one -> saying.add(one[0]));
        } else if (task.equals("insights")) {
            ArrayNode insights = said.putArray("insights");
            spans.stream().filter(one -> one[1].contains("remark) ")).forEach(one -> {
                String[] named = one[1].replaceFirst("^\\([^)]*\\) ", "").split(": ", 2);
                insights.add(sentence("The people of Atlantis own 4,711 ships.", one[0]));
                insights.add(sentence(named[named.length - 1].replaceAll("\\.$", ", says " + named[0] + "."), one[0]));
            });
        } else if (task.equals("digest")) {
            digest(said, spans);
        } else if (task.equals("signal")) {
            said.set("title", sentence(spans.getFirst()[1].replaceAll("\\.$", ""), spans.getFirst()[0]));
            ArrayNode analysis = said.putArray("analysis");
            analysis.add(sentence("Nobody in Atlantis knows 4,711 of it.", spans.getFirst()[0]));
            spans.forEach(one -> analysis.add(sentence(one[1], one[0])));
            said.putArray("actors")
                    .add(actor("Atlantis", "speaks", "knows 4,711 of it.", spans.getFirst()[0]))
                    .add(actorOf(spans.getFirst()));
            said.putArray("articles").add(sentence(spans.getLast()[1], spans.getLast()[0]));
        } else if (task.equals("answer")) {
            said.put("found", "yes");
            ArrayNode sentences = said.putArray("sentences");
            sentences.add(sentence("Nobody in Atlantis knows 4,711 of it.", spans.getFirst()[0]));
            spans.stream().limit(1).forEach(one -> sentences.add(sentence(one[1], one[0])));
        } else if (task.equals("edition")) {
            said.set("headline", sentence("Prices of models fall", spans.getFirst()[0]));
            said.putArray("lede").add(sentence(spans.getFirst()[1], spans.getFirst()[0]));
            said.putArray("bottomLine").add(sentence(spans.getLast()[1], spans.getLast()[0]));
            ObjectNode pair = said.putArray("questions").addObject();
            pair.set("question", sentence("What may the customers do?", spans.getFirst()[0]));
            pair.set("answer", sentence(spans.get(spans.size() / 2)[1], spans.get(spans.size() / 2)[0]));
        } else {
            ArrayNode summary = said.putArray("summary");
            spans.stream().limit(2).forEach(one -> summary.add(sentence(one[1], one[0])));
            ArrayNode happened = said.putArray("happened");
            spans.stream().skip(2).limit(2).forEach(one -> happened.add(sentence(one[1], one[0])));
            said.putArray("matters").add(sentence(CONCLUDED, spans.getFirst()[0]));
            said.putArray("against").add(sentence("Nobody in Atlantis knows 4,711 of it.", spans.getFirst()[0]));
            said.putArray("watch");
            said.putArray("suggestions")
                    .add(sentence("The buyers might compare what it would cost.", spans.getFirst()[0]));
        }
        return said;
    }

    /** What the first says, and whoever begins as they do; the second speaks against it, the last asks. */
    private static void digest(ObjectNode said, List<String[]> spans) {
        List<String> words = spans.stream()
                .map(one -> one[1].replaceFirst("^\\([^)]*\\) ", ""))
                .toList();
        ArrayNode positions = said.putArray("positions");
        for (int at = 0; at < 2; at++) {
            ObjectNode position = positions.addObject().put("text", words.get(at));
            ArrayNode holders = position.putArray("spans");
            for (int other = 0; other < spans.size(); other++) {
                if (words.get(other).startsWith(words.get(at).substring(0, BEGIN))) {
                    holders.add(spans.get(other)[0]);
                }
            }
            holders.add("a1.99");
            position.putArray("against")
                    .add(sentence(at == 0 ? words.get(2) : "Nobody in Atlantis knows 4,711 of it.", spans.get(2)[0]));
        }
        said.putArray("experience").add(sentence("Atlantis sank with 4,711 ships.", spans.get(0)[0]));
        said.putArray("questions").add(sentence(words.getLast(), spans.getLast()[0]));
    }

    /** Whose name a span begins with. */
    private static ObjectNode actorOf(String[] span) {
        Matcher name = NAME.matcher(span[1]);
        String called = name.find() ? name.group(1) : "";
        return actor(called, "acts", span[1].substring(called.length()).strip().replaceFirst(",.*", "."), span[0]);
    }

    private static ObjectNode actor(String name, String part, String does, String span) {
        ObjectNode actor =
                JSON.createObjectNode().put("name", name).put("part", part).put("does", does);
        actor.putArray("spans").add(span);
        return actor;
    }

    private static ObjectNode sentence(String text, String span) {
        ObjectNode sentence = JSON.createObjectNode().put("text", text);
        sentence.putArray("spans").add(span);
        return sentence;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
