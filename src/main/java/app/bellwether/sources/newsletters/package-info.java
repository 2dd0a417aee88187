/** Reads newsletters from a mailbox of their own, and keeps what the senders tell who are on the operator's list. */
@NullMarked
package app.bellwether.sources.newsletters;

import org.jspecify.annotations.NullMarked;
