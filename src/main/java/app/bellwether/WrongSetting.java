package app.bellwether;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.NestedExceptionUtils;

/** Says what is wrong with a setting's value, without showing a secret. */
final class WrongSetting {

    private WrongSetting() {}

    static String line(BindException wrong) {
        var setting = wrong.getProperty();
        if (setting == null) {
            return "The settings below " + wrong.getName() + " are wrong: " + rootMessage(wrong) + ".";
        }
        return "Setting " + setting.getName() + shown(setting.getName().toString(), setting.getValue()) + " must be "
                + expected(wrong) + ".";
    }

    private static String shown(String name, Object value) {
        return isSecret(name) ? "" : " is \"" + value + "\" but";
    }

    static boolean isSecret(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*(password|secret|token|key).*");
    }

    private static String expected(BindException wrong) {
        var type = wrong.getTarget().getType().resolve(Object.class);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == Duration.class) {
            return "a length of time such as 30s, 10m or 2h";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return "right: " + rootMessage(wrong);
    }

    /** What the settings themselves said, where they did: what lies below that is for developers. */
    private static String rootMessage(BindException wrong) {
        Throwable said = NestedExceptionUtils.getMostSpecificCause(wrong);
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) {
                said = cause;
            }
        }
        return String.valueOf(said.getMessage()).replaceFirst("\\.$", "");
    }
}
