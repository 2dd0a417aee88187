package app.bellwether.sources.speech;

import java.time.Duration;
import java.util.Optional;

/** What an endpoint made of a recording. */
sealed interface Transcription {

    /**
     * What was said and when, as {@code verbose_json}.
     *
     * @param seconds how long the recording is, as far as the endpoint says
     */
    // read once; nobody compares two of these
    @SuppressWarnings("ArrayRecordComponent")
    record Written(byte[] json, int seconds) implements Transcription {}

    /**
     * Nothing that can be used.
     *
     * @param problem as the end of "The endpoint …" in words for an operator
     * @param retryAfter how long it wants to be left alone
     * @param fault whose it is
     * @param listened whether it may have listened all the same
     */
    record Failed(String problem, Optional<Duration> retryAfter, Fault fault, boolean listened)
            implements Transcription {}

    /** What something failed for. */
    enum Fault {
        /** Others would fail as well. */
        ENDPOINT,
        /** Others may not. */
        RECORDING,
        /** It never will be taken. */
        TOO_LARGE
    }
}
