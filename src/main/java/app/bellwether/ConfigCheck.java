package app.bellwether;

import app.bellwether.email.Finding;
import app.bellwether.email.MailCheck;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** {@code config check}: reads the settings as the server would, and says what is missing for mail to arrive. Starts and sends nothing. */
final class ConfigCheck {

    private ConfigCheck() {}

    /** Reads settings, and needs nothing else of the application. */
    @Configuration(proxyBeanMethods = false)
    static class Settings {}

    /**
     * Prints a line for each finding.
     *
     * @param arguments settings, such as {@code --spring.mail.host=…}, and {@code --name-server=host:port}
     * @return the exit status: 0 all is well, 1 something is not
     */
    static int run(String[] arguments, PrintStream out) {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments)) {
            var environment = context.getEnvironment();
            List<Finding> findings = MailCheck.of(environment, environment.getProperty("name-server", ""));
            findings.forEach(out::println);
            return findings.stream().allMatch(Finding::good) ? 0 : 1;
        } catch (RuntimeException wrong) {
            for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
                if (cause instanceof IllegalArgumentException || cause instanceof IllegalStateException) {
                    out.println("wrong  settings   " + cause.getMessage());
                    return 1;
                }
            }
            throw wrong;
        }
    }
}
