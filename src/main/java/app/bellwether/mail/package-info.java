/**
 * Reads and writes mail messages: RFC 5322 and MIME to text, links and addresses, and back.
 *
 * <p>Takes and gives bytes. Knows no reader and no brief. Start at {@link app.bellwether.mail.IncomingMail}; what is sent to
 * many is {@link app.bellwether.mail.PublishedMail}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.bellwether.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
