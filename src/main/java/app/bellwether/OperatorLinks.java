package app.bellwether;

import app.bellwether.console.Doors;
import app.bellwether.subscribers.Operators;
import app.bellwether.subscribers.Operators.Operator;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Links that let operators in who get no letters: for whoever may read the files of the server, or knows the password of its database.
 */
final class OperatorLinks implements Doors {

    /** Reads settings, and needs nothing else of the application. */
    @Configuration(proxyBeanMethods = false)
    static class Settings {}

    @Override
    public String operatorLink(String address, List<String> settings) {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new))) {
            Environment environment = context.getEnvironment();
            Operators operators = Operators.on(database(environment), new Foundations().clock());
            return environment.getRequiredProperty("bellwether.web.url").replaceFirst("/$", "")
                    + path(operators, address);
        } catch (DataAccessException away) {
            throw new IllegalStateException("the database does not answer: is the server running?", away);
        } catch (StartProblem wrong) {
            throw new IllegalStateException(wrong.line(), wrong);
        }
    }

    private static String path(Operators operators, String address) {
        List<Operator> all = operators.all();
        if (all.isEmpty()) {
            return "/operator/begin/" + operators.cut();
        }
        List<Operator> meant = all.stream()
                .filter(one -> address.isBlank() || one.destination().address().equalsIgnoreCase(address.strip()))
                .toList();
        if (meant.size() != 1) {
            throw new IllegalStateException(
                    meant.isEmpty()
                            ? "no operator has that address"
                            : "there are several operators: say the address of one of them");
        }
        return "/sign-in/" + operators.letIn(meant.getFirst());
    }

    private static DataSource database(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "");
        return url.isBlank()
                ? LocalDatabase.running(Path.of(settings.getProperty("bellwether.data", "data")))
                : new DriverManagerDataSource(
                        url,
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", ""));
    }
}
