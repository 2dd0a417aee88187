package app.bellwether.language;

/**
 * A topic that a text is about.
 *
 * @param id of the taxonomy's topic
 * @param score how likely it is of it, from 0 to 1
 */
public record TopicMention(String id, double score) {}
