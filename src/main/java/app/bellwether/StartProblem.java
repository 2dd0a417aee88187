package app.bellwether;

import org.jspecify.annotations.Nullable;

/** Why Bellwether cannot start, in one line that says what is wrong and what to do. */
final class StartProblem extends RuntimeException {

    StartProblem(String line) {
        this(line, null);
    }

    StartProblem(String line, @Nullable Throwable cause) {
        super(line, cause);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
