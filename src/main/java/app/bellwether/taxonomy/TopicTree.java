package app.bellwether.taxonomy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The topics as they are written down, each below the one it is indented under. */
final class TopicTree {

    private static final int INDENT = 2;
    private static final int REGION = 3;
    private static final String NAME = "@";
    private static final String SYNONYM = "=";
    private static final String ASKED = "~";
    private static final String PAIRED = " + ";

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    TopicTree() {
        Deque<String> path = new ArrayDeque<>();
        for (String line : VocabularyLines.of("/taxonomy/topics.txt")) {
            int depth = (line.length() - line.stripLeading().length()) / INDENT;
            while (path.size() > depth) {
                path.pop();
            }
            Topic topic = topic(line, path.peek());
            if (topics.put(topic.id(), topic) != null) {
                throw new IllegalStateException("the topic " + topic.id() + " is there twice");
            }
            topic.names().forEach(name -> names.putIfAbsent(Key.actor(name).id(), name));
            path.push(topic.id());
        }
    }

    private static Topic topic(String line, @Nullable String parent) {
        var columns = VocabularyLines.columns(line);
        List<String> list = VocabularyLines.list(columns.get(2));
        return new Topic(
                columns.get(0),
                columns.get(1),
                parent,
                list.stream()
                        .filter(word -> !word.contains(PAIRED) && !word.startsWith(ASKED))
                        .map(word -> word.replaceFirst("^[" + NAME + SYNONYM + "]", ""))
                        .toList(),
                marked(list, NAME),
                marked(list, SYNONYM),
                marked(list, ASKED),
                columns.size() > REGION ? columns.get(REGION) : null,
                list.stream()
                        .filter(word -> word.contains(PAIRED))
                        .map(TopicTree::pair)
                        .toList());
    }

    private static List<String> marked(List<String> words, String mark) {
        return words.stream()
                .filter(word -> word.startsWith(mark))
                .map(word -> word.substring(mark.length()))
                .toList();
    }

    private static Topic.Pair pair(String written) {
        int plus = written.indexOf(PAIRED);
        return new Topic.Pair(written.substring(0, plus), written.substring(plus + PAIRED.length()));
    }

    Optional<Topic> byId(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** The name of somebody or something as it is written down; the id itself when it is not. */
    String properName(String actor) {
        return names.getOrDefault(actor, actor);
    }

    Collection<Topic> all() {
        return Collections.unmodifiableCollection(topics.values());
    }

    /** The topic and its wider ones, narrowest first. */
    Set<String> upwards(String id) {
        Set<String> ids = new LinkedHashSet<>();
        for (String at = id; at != null && ids.add(at); ) {
            Topic topic = topics.get(at);
            at = topic == null ? null : topic.parent();
        }
        return ids;
    }
}
