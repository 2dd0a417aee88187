/** The application: where it starts, which store and clock it gets, and what it says when it cannot start. */
@NullMarked
package app.bellwether;

import org.jspecify.annotations.NullMarked;
