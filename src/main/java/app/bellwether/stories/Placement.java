package app.bellwether.stories;

/**
 * An article's being put into a story.
 *
 * @param sight the article as remembered
 * @param arrived the story it was put into on arrival
 * @param story what the story that tells it has become by it
 */
record Placement(Sight sight, StoryId arrived, Story story) {

    /** Its place in the story. */
    Member member() {
        return story.members().stream()
                .filter(member -> member.article().equals(sight.article()))
                .findFirst()
                .orElseThrow();
    }
}
