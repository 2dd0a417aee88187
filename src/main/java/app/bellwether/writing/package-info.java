/**
 * Says things: documents, and prose made of evidence.
 *
 * <p>Takes quotes; gives {@link app.bellwether.writing.Document documents} whose every sentence is accounted for. Never
 * decides who gets one and never how it looks. What a model words, where there is one, passes a gate sentence by sentence. Start at
 * {@link app.bellwether.writing.Document}, and for models at {@link app.bellwether.writing.Drafting}.
 */
@ApplicationModule(allowedDependencies = {"meters", "judging", "models", "language", "taxonomy"})
@NullMarked
package app.bellwether.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
