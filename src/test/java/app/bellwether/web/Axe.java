package app.bellwether.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what is wrong with a page, by the rules of WCAG 2.2 up to AA and by what is good practice. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
        async (whole) => {
          const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
          if (whole) rules.push("best-practice");
          const found = await axe.run(document, {runOnly: {type: "tag", values: rules}, resultTypes: ["violations"]});
          return found.violations.flatMap((one) =>
            one.nodes.map((node) => "axe " + one.id + ": " + one.help + ": " + node.html.slice(0, 140)));
        }
        """;

    private Axe() {}

    /**
     * What is wrong.
     *
     * @param whole false for a mail, which stands inside somebody else's page
     */
    static List<String> violations(Page page, boolean whole) {
        if (Boolean.FALSE.equals(page.evaluate("typeof axe !== 'undefined'"))) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        return ((List<?>) page.evaluate(RUN, whole))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
