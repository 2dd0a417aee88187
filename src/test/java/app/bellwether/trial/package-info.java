/** Trials of the whole application, from outside: another process, real feeds over HTTP, a real mail conversation. */
@NullMarked
package app.bellwether.trial;

import org.jspecify.annotations.NullMarked;
