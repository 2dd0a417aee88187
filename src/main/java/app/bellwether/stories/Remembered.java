package app.bellwether.stories;

import org.springframework.data.relational.core.mapping.Embedded;

/**
 * An article that was put into a story before.
 *
 * @param arrived the story it was put into on arrival
 * @param story the story that tells it now
 * @param voice its voice there
 */
record Remembered(@Embedded.Empty Sight sight, StoryId arrived, StoryId story, int voice) {}
