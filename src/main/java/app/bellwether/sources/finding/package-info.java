/** Finds feeds: by what an address tells, by what its page says, by where feeds usually are. */
@NullMarked
package app.bellwether.sources.finding;

import org.jspecify.annotations.NullMarked;
