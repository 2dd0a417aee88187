package app.bellwether.writing.gate;

import java.util.Optional;

/**
 * One thing that a drafted sentence must not do.
 *
 * @param name under which refusals are counted
 * @param all whether inferences and suggestions, which need not be borne out, must not do it either
 * @param stage when it looks
 * @param check finds why a sentence is refused, in words that its writer understands; what it cannot tell, it refuses
 */
record GateCheck(String name, boolean all, Stage stage, Check check) {

    /** The exact ones look first. */
    enum Stage {
        /** What it finds is so. */
        EXACT,
        /** It goes by signs: who understands the sentence may know better. */
        SIGNS,
        /** It looks at what the sentences before say. */
        ORDER
    }

    /** Looks at a sentence. */
    @FunctionalInterface
    interface Check {
        Optional<String> refusal(DraftCandidate sentence);
    }
}
