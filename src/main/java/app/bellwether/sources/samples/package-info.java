/** The sources that come with the application: an invented press, served on loopback, and the clock that its days follow. */
@NullMarked
package app.bellwether.sources.samples;

import org.jspecify.annotations.NullMarked;
