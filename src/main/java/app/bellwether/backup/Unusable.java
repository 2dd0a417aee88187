package app.bellwether.backup;

/** Why nothing was saved or brought in, in a sentence for an operator; nothing was changed, unless it says so. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unusable(String why) {
        super(why);
    }

    Unusable(String why, Throwable cause) {
        super(why, cause);
    }
}
