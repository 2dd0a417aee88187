/**
 * Asks a language model, where one is configured: any endpoint that speaks as OpenAI's chat completions do.
 *
 * <p>Takes a {@link app.bellwether.models.Prompt}: words and the shape of the answer; gives JSON of that shape, or why there is
 * none. Sees to deadlines, retries, the day's tokens, what was asked before, and a record of every attempt. Knows bytes and shapes,
 * no reader, no source, no signal; never says whether an answer is true. {@code judging} and {@code writing} may use it, nobody else;
 * {@code web} shows an operator what was asked. Start at {@link app.bellwether.models.Models}, and for what came of it at
 * {@link app.bellwether.models.ModelUse}.
 */
@ApplicationModule(allowedDependencies = "meters")
@NullMarked
package app.bellwether.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
