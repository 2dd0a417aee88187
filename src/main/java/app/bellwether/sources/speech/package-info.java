/** Has a machine listen to episodes that come without a transcript, where one is configured. */
@NullMarked
package app.bellwether.sources.speech;

import org.jspecify.annotations.NullMarked;
