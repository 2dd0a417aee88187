package app.bellwether.rendering;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A template that cannot be understood or filled; its message tells an operator where, and what is wrong there. */
final class BrokenTemplate extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenTemplate(String words) {
        super(words);
    }

    private BrokenTemplate(String words, Exception cause) {
        super(words, cause);
    }

    static BrokenTemplate by(Exception cause) {
        return new BrokenTemplate(
                switch (cause) {
                    case ParseException unclear ->
                        place(unclear.getTemplateName(), unclear.getLineNumber()) + "this cannot be understood: "
                                + firstLine(unclear.getEditorMessage()).replaceFirst(", but was expecting.*", "");
                    case TemplateNotFoundException missing ->
                        "there is no template called " + missing.getTemplateName();
                    case InvalidReferenceException unknown ->
                        place(unknown.getTemplateSourceName(), unknown.getLineNumber()) + "nothing is called “"
                                + unknown.getBlamedExpressionString() + "”";
                    case TemplateException broken ->
                        place(broken.getTemplateSourceName(), broken.getLineNumber())
                                + firstLine(broken.getMessageWithoutStackTop());
                    default -> firstLine(cause.getMessage());
                },
                cause);
    }

    private static String place(@Nullable String file, @Nullable Integer line) {
        return Objects.requireNonNullElse(file, "a template").replace(".mjml.ftlh", ".mjml")
                + (line == null ? ": " : ", line " + line + ": ");
    }

    private static String firstLine(@Nullable String message) {
        return Objects.requireNonNullElse(message, "it cannot be read")
                .strip()
                .lines()
                .findFirst()
                .orElse("it cannot be read");
    }
}
