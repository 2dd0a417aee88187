/**
 * Understands text: sentences, actors, quantities, dates, topics, regions, embeddings, fingerprints.
 *
 * <p>Takes text; gives a {@link app.bellwether.language.Reading}. Never keeps anything and never knows where the text is
 * from. Start at {@link app.bellwether.language.Linguist}.
 */
@ApplicationModule(allowedDependencies = "taxonomy")
@NullMarked
package app.bellwether.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
