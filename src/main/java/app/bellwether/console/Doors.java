package app.bellwether.console;

import java.util.List;

/** The doors of a server on this machine that a command opens: the house knows where its database is, this room does not. */
@FunctionalInterface
public interface Doors {

    /**
     * A link that signs an operator in.
     *
     * @param address theirs; empty for the only one
     * @param settings as the server takes them
     * @throws IllegalStateException when there is none to be had; the message says why
     * @throws IllegalArgumentException when a setting or the address is wrong; the message says how
     */
    String operatorLink(String address, List<String> settings);
}
