package app.bellwether.briefs;

import app.bellwether.matching.ItemRef;
import java.util.List;

/**
 * An item under the number that it has in a brief, in every channel and every answer.
 *
 * @param number from 1
 * @param item what it is
 * @param version that the reader was sent
 * @param title as the reader was told
 * @param score it was taken with
 * @param because why it concerns the reader, in their words
 */
public record NumberedItem(int number, ItemRef item, int version, String title, double score, List<String> because) {}
