package app.bellwether.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the shared vocabulary.
 *
 * @param id lower-case words joined by hyphens, for example {@code ai-chips}
 * @param name as a reader sees it
 * @param parent the id of the wider topic, null at the top
 * @param words synonyms and narrower words by which a text shows that it is about the topic
 */
public record Topic(String id, String name, @Nullable String parent, List<String> words) {}
