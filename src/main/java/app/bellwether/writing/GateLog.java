package app.bellwether.writing;

import app.bellwether.writing.gate.Gated;

/** Keeps what the gate refused, with the reason, and counts it by the name of the check. */
@FunctionalInterface
interface GateLog {

    /**
     * Notes what became of a draft.
     *
     * @param task as it is counted, in small letters
     */
    void note(String task, Gated gated);
}
