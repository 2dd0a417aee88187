/**
 * Names topics, regions and roles, and understands what people type when they mean one.
 *
 * <p>Takes words; gives {@link app.bellwether.taxonomy.Key keys}. Never looks at an article. Start at {@link
 * app.bellwether.taxonomy.Taxonomy}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.bellwether.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
