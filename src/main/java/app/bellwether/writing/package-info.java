/**
 * Says things: documents, and prose made of evidence.
 *
 * <p>Takes quotes; gives {@link app.bellwether.writing.Document documents} whose every sentence is accounted for. Never
 * decides who gets one and never how it looks. Start at {@link app.bellwether.writing.Document}.
 */
@ApplicationModule(allowedDependencies = {"judging", "language", "taxonomy"})
@NullMarked
package app.bellwether.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
