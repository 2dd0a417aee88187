package app.bellwether;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in one line on standard error why Bellwether cannot start, for all reasons that an operator can mend. What it does
 * not know is left to Spring, with its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReport implements SpringBootExceptionReporter {

    private final @Nullable ConfigurableApplicationContext context;

    StartReport(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var line = line(cause);
            if (line.isPresent()) {
                System.err.println("Bellwether cannot start. " + line.get().replaceAll("\\s+", " "));
                return true;
            }
        }
        return false;
    }

    private Optional<String> line(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case StartProblem problem -> problem.line();
                    case PortInUseException taken ->
                        "Port " + taken.getPort() + " is taken: stop what uses it, or choose another with the setting "
                                + (setting("management.server.port").equals(Integer.toString(taken.getPort()))
                                        ? "management.server.port."
                                        : "server.port.");
                    case java.net.BindException refused ->
                        "Cannot listen at " + setting("server.address") + " (" + refused.getMessage()
                                + "): choose an address of this machine with the setting server.address.";
                    case MarkedYAMLException broken ->
                        "A file of settings (application.yaml) cannot be read: line "
                                + (broken.getProblemMark().getLine() + 1) + ", column "
                                + (broken.getProblemMark().getColumn() + 1) + ": " + broken.getProblem() + ".";
                    case BindException wrong -> WrongSetting.line(wrong);
                    case IllegalStateException wrong when namesASetting(wrong) -> wrong.getMessage() + ".";
                    case FlywayValidateException changed ->
                        "The database does not fit this Bellwether: start the version that made it, or restore a"
                                + " backup. Flyway says: " + changed.getMessage();
                    case SQLException refused
                    when cannotReach(refused) ->
                        "Cannot reach the database at " + databaseAddress() + " (" + refused.getMessage()
                                + "): see that it runs and that spring.datasource.url, spring.datasource.username and"
                                + " spring.datasource.password are right.";
                    default -> null;
                });
    }

    /** As rooms say what is wrong with a setting that they can judge only later. */
    private static boolean namesASetting(IllegalStateException wrong) {
        return String.valueOf(wrong.getMessage()).startsWith("bellwether.");
    }

    /** Connecting (08), logging in (28), no such database (3D), too many connections (53), shutting down (57). */
    private static boolean cannotReach(SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        return state.matches("(08|28|3D|53|57).*");
    }

    /** Without what follows the question mark: that may be a password. */
    private String databaseAddress() {
        return setting("spring.datasource.url").replaceFirst("\\?.*", "");
    }

    private String setting(String name) {
        return context == null ? "" : context.getEnvironment().getProperty(name, "");
    }
}
