package app.bellwether.language;

import java.util.List;

/**
 * What a text was understood to say: its topics by words and meaning, all else by rules. Offsets are of the body text.
 *
 * @param language ISO 639-1
 * @param sentences of the body, in order
 * @param topics best first
 * @param regions best first
 * @param actors most mentioned first
 * @param quantities of the body, in order
 * @param dates of the body, in order
 */
public record Reading(
        String language,
        List<Sentence> sentences,
        List<TopicMention> topics,
        List<RegionMention> regions,
        List<Actor> actors,
        List<Quantity> quantities,
        List<DateMention> dates) {}
