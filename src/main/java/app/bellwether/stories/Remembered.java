package app.bellwether.stories;

/** An article that was put into a story before. */
record Remembered(Sight sight, StoryId story) {}
