/**
 * Asks a language model, where one is configured: any endpoint that speaks as OpenAI's chat completions do.
 *
 * <p>Takes a {@link app.bellwether.models.Prompt}: words and the shape of the answer; gives JSON of that shape, or why there is
 * none. Sees to deadlines, retries, the day's tokens, what was asked before, and a record of every attempt. Knows bytes and shapes,
 * no reader, no source, no signal; never says whether an answer is true. {@code judging} and {@code writing} may use it, nobody else.
 * Start at {@link app.bellwether.models.Models}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.bellwether.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
