/** Fetches what strangers name, politely and safely. Knows no feed. */
@NullMarked
package app.bellwether.sources.fetching;

import org.jspecify.annotations.NullMarked;
