/**
 * Gives documents their look: HTML mail, text, Discord's messages, web fragments.
 *
 * <p>Encodes what mails have in common ({@code mail}), once for all of them. Takes a {@link app.bellwether.writing.Document}; gives bytes for a channel. An operator may replace its templates
 * ({@link app.bellwether.rendering.OwnTemplates}). Never adds or leaves out a statement. Start
 * at {@link app.bellwether.rendering.Rendering}.
 */
@ApplicationModule(allowedDependencies = {"writing", "taxonomy", "mail"})
@NullMarked
package app.bellwether.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
