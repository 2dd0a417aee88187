package app.bellwether.writing;

import app.bellwether.writing.gate.Gated;

/** Keeps what the gate refused, with the reason and beside what it was refused, and counts it by the name of the check. */
@FunctionalInterface
interface GateLog {

    /**
     * Notes what became of a draft.
     *
     * @param task as it is counted, in small letters
     * @param shown the spans that could be named
     */
    void note(String task, Gated gated, NumberedSpans shown);
}
