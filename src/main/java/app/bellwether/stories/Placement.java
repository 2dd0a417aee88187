package app.bellwether.stories;

/**
 * An article's being put into a story.
 *
 * @param sight the article as remembered
 * @param voice its voice in the story
 * @param story what the story has become by it
 */
record Placement(Sight sight, int voice, Story story) {}
