package app.bellwether.console;

import app.bellwether.sources.SourceList;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * The doors of a server on this machine that a command opens: the house knows where its database is and what its settings are, this
 * room does not.
 */
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

    /**
     * Uses the list of what the server reads.
     *
     * @param settings as the server takes them
     * @throws IllegalStateException when it is not to be had; the message says why
     */
    <T> T sources(List<String> settings, Function<SourceList, T> use);

    /**
     * What is done with all that the server keeps.
     *
     * @param settings as the server takes them
     * @throws IllegalStateException when they cannot be read; the message says why
     */
    Keeping keeping(List<String> settings);

    /**
     * The settings as the server would read them: from its files, its environment, the files of its secrets, and these.
     *
     * @param settings as the server takes them
     * @throws IllegalStateException when they cannot be read; the message says why
     */
    Binder settings(List<String> settings);
}
