/**
 * Watches stories of different days add up to lasting claims, each proven by verbatim evidence; finds the day's single facts.
 *
 * <p>Takes {@link app.bellwether.stories.StoryGrew}; gives {@link app.bellwether.signals.Signals}. Never counts an article
 * without a verified quote, and never asks who will read it. Start at {@link app.bellwether.signals.SignalWatch}.
 */
@ApplicationModule(allowedDependencies = {"meters", "stories", "sources", "writing", "judging", "language", "taxonomy"})
@NullMarked
package app.bellwether.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
