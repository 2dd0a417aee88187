/**
 * Groups articles that report one event into a story, and copies of one text into one voice.
 *
 * <p>Takes {@link app.bellwether.sources.ArticlesArrived}; gives {@link app.bellwether.stories.Stories} and {@link
 * app.bellwether.stories.StoryGrew}. Never asks who will read it. Start at {@link app.bellwether.stories.Newsroom}.
 */
@ApplicationModule(allowedDependencies = {"meters", "sources", "language", "taxonomy"})
@NullMarked
package app.bellwether.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
