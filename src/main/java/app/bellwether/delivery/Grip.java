package app.bellwether.delivery;

/**
 * Whether a letter is still ours to send. An instance that stood still for a while, frozen or starved, may have lost its lease
 * without noticing, and another one may have sent the letter meanwhile.
 */
public interface Grip {

    /** Asks the database when the lease was not renewed for long; else it costs nothing. */
    boolean firm();

    /**
     * Has something done when the outcome is recorded, or cannot be. A connection that takes no other letter before that can have
     * been given but one of which nothing is recorded.
     */
    default void afterwards(Runnable then) {
        then.run();
    }
}
