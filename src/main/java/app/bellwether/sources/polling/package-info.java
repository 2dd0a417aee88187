/** Asks the sources when they are due, and keeps what they say. */
@NullMarked
package app.bellwether.sources.polling;

import org.jspecify.annotations.NullMarked;
