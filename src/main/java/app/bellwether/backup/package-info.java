/**
 * Everything that a Bellwether keeps, to a file and back: one moment of it, whole or not at all.
 *
 * <p>Takes a database; gives a file, and from a file an empty database everything, which it leaves held back ({@link
 * app.bellwether.delivery.Restorations}). Never changes what it reads, nor anything in a database that is not empty. Start at {@link
 * app.bellwether.backup.Backup}.
 */
@ApplicationModule(allowedDependencies = {"delivery"})
@NullMarked
package app.bellwether.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
