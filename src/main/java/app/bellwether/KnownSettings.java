package app.bellwether;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The names of all settings, read from the records that take them: {@code bellwether.web.url}, {@code bellwether.feeds[*].url}. Or those of
 * Spring Boot's, read from the properties of its classes.
 */
final class KnownSettings {

    /** Stands for a position in a list or a key in a map. */
    private static final String ANY = "[*]";

    private final Set<String> names = new TreeSet<>();

    KnownSettings(Collection<Class<?>> records) {
        for (var record : records) {
            var prefix = record.getAnnotation(ConfigurationProperties.class);
            if (prefix != null && record.isRecord()) {
                add(prefix.value(), record);
            }
        }
    }

    /**
     * Those that classes take by setters.
     *
     * @param besides what Spring Boot takes below the same names without such a class
     */
    static KnownSettings ofBeans(Collection<Class<?>> beans, Collection<String> besides) {
        var settings = new KnownSettings(Set.of());
        settings.names.addAll(besides);
        for (var bean : beans) {
            settings.addProperties(
                    bean.getAnnotation(ConfigurationProperties.class).value(), bean);
        }
        return settings;
    }

    Set<String> names() {
        return names;
    }

    /** True for a setting, an element of one, or an entry of one. */
    boolean contains(String name) {
        var asked = bare(name);
        return names.stream().anyMatch(known -> fits(known, asked));
    }

    /** The name that differs least. */
    String nearestTo(String name) {
        return names.stream()
                .min((one, other) -> Integer.compare(distance(one, name), distance(other, name)))
                .orElse("bellwether");
    }

    private void add(String prefix, Class<?> record) {
        for (var component : record.getRecordComponents()) {
            add(prefix + "." + kebab(component.getName()), component.getGenericType());
        }
    }

    private void addProperties(String prefix, Class<?> bean) {
        for (var property : BeanUtils.getPropertyDescriptors(bean)) {
            if (property.getReadMethod() != null && !property.getName().equals("class")) {
                add(
                        prefix + "." + kebab(property.getName()),
                        property.getReadMethod().getGenericReturnType());
            }
        }
    }

    private void add(String name, Type type) {
        if (type instanceof ParameterizedType container && isContainer(container)) {
            names.add(name);
            var arguments = container.getActualTypeArguments();
            add(name + ANY, arguments[arguments.length - 1]);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            add(name, record);
            if (isReadFromOneLine(record)) {
                names.add(name);
            }
        } else if (type instanceof Class<?> nested && nested.isMemberClass() && !nested.isEnum()) {
            addProperties(name, nested);
        } else {
            names.add(name);
        }
    }

    private static boolean isContainer(ParameterizedType type) {
        return type.getRawType() instanceof Class<?> raw
                && (Map.class.isAssignableFrom(raw) || Collection.class.isAssignableFrom(raw));
    }

    /** As Spring's ObjectToObjectConverter finds it. */
    private static boolean isReadFromOneLine(Class<?> record) {
        return Arrays.stream(record.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("valueOf")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The environment's names have lost dots and dashes, so that neither may count. */
    private static boolean fits(String known, String asked) {
        var parts =
                Stream.of(known.split("\\[\\*\\]", -1)).map(KnownSettings::bare).toList();
        var pattern = String.join("(\\d+|.+)", parts);
        return asked.matches(pattern) || (known.endsWith(ANY) && asked.matches(pattern + ".*"));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many letters to change, to add or to leave out (Levenshtein). */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
