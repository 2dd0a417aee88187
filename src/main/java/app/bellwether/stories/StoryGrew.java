package app.bellwether.stories;

/** A story got articles, or began with them. Told after commit; a hint to look. */
public record StoryGrew(StoryId story) {}
