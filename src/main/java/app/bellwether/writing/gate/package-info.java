/**
 * What a draft of a model must pass, sentence by sentence, before a reader sees it: one ordered list of checks, each with a name. Start
 * at {@link app.bellwether.writing.gate.Gate}.
 */
@NullMarked
package app.bellwether.writing.gate;

import org.jspecify.annotations.NullMarked;
