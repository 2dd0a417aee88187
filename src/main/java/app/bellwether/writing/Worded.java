package app.bellwether.writing;

/**
 * A sentence of a model that passed the gate; only the gate makes one.
 *
 * @param part of the draft that it belongs to
 * @param standing as what it is said; a reader must see it (R3)
 * @param passage its words with what they rest on
 */
public record Worded(String part, DraftedSentence.Standing standing, Passage passage) {}
