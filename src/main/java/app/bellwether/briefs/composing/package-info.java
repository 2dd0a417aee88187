/** Turns a selection into a numbered document; knows no database and no clock. */
@NullMarked
package app.bellwether.briefs.composing;

import org.jspecify.annotations.NullMarked;
