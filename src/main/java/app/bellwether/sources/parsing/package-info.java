/** Turns what was fetched into plain text: feeds, pages, transcripts, discussions. Pure; knows nothing of the network. */
@NullMarked
package app.bellwether.sources.parsing;

import org.jspecify.annotations.NullMarked;
