package app.bellwether.taxonomy;

import java.util.List;

/**
 * What a reader's words for an interest were understood as.
 *
 * @param typed the words as typed, trimmed
 * @param keys what must all hold for an item to be of interest ("AI in India" is a topic and a region); at least one
 * @param said the understanding in the taxonomy's words, for example "Artificial intelligence in India"
 * @param recognised false when nothing of it is in the taxonomy, so that it stays free words
 */
public record Understanding(String typed, List<Key> keys, String said, boolean recognised) {}
