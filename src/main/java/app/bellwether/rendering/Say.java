package app.bellwether.rendering;

import app.bellwether.writing.Frame;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/** Fixed words for a template: {@code say(key, name, value, …)}, as {@link Frame#say} has them. */
public final class Say implements TemplateMethodModelEx {

    private final Frame frame;

    public Say(Frame frame) {
        this.frame = frame;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Object[] values = new Object[arguments.size() - 1];
        for (int at = 0; at < values.length; at++) {
            values[at] = value(arguments.get(at + 1));
        }
        return frame.say(value(arguments.getFirst()).toString(), values);
    }

    private static Object value(Object argument) throws TemplateModelException {
        return switch (argument) {
            case TemplateNumberModel number -> number.getAsNumber();
            case TemplateScalarModel words -> words.getAsString();
            default -> throw new TemplateModelException("words are filled with words and numbers, not " + argument);
        };
    }
}
