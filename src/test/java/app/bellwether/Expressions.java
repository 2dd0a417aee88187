package app.bellwether;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every regular expression of the application: what its classes hold, however deep, and what is written where it is used. */
final class Expressions {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IN_PLACE = Pattern.compile(
            "\\.(matches|replaceAll|replaceFirst|split)\\(\\s*+\"((?:[^\"\\\\\\n]|\\\\.)*+)\"\\s*+[,)]");

    private static final Pattern UNIT = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})");

    private final Map<String, Pattern> found = new TreeMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Expressions() {}

    /** By where they stand. */
    static Map<String, Pattern> all() throws IOException, ReflectiveOperationException {
        Expressions expressions = new Expressions();
        for (Path file : files(CLASSES, ".class")) {
            String name = CLASSES.relativize(file).toString().replace('/', '.');
            expressions.lookInto(Class.forName(name.substring(0, name.length() - ".class".length())));
        }
        for (Path file : files(SOURCES, ".java")) {
            Matcher written = IN_PLACE.matcher(Files.readString(file));
            while (written.find()) {
                String expression = UNIT.matcher(written.group(2))
                        .replaceAll(unit ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(unit.group(1), 16))))
                        .translateEscapes();
                boolean whole = written.group(1).equals("matches");
                expressions.found.put(
                        file.getFileName() + " " + expression,
                        Pattern.compile(whole ? "^(?:" + expression + ")$" : expression));
            }
        }
        return expressions.found;
    }

    static List<Path> files(Path top, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().startsWith("package-info"))
                    .sorted()
                    .toList();
        }
    }

    private void lookInto(Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                look(type.getName() + "." + field.getName(), field.get(null));
            }
        }
    }

    private void look(String where, Object held) throws ReflectiveOperationException {
        if (held == null || !seen.add(held)) {
            return;
        }
        switch (held) {
            case Pattern pattern -> found.put(where, pattern);
            case Object[] several -> look(where, List.of(several));
            case Map<?, ?> map -> {
                look(where, map.keySet());
                look(where, map.values());
            }
            case Collection<?> several -> {
                int at = 0;
                for (Object one : several) {
                    look(where + "[" + at++ + "]", one);
                }
            }
            default -> lookIntoOurs(where, held);
        }
    }

    private void lookIntoOurs(String where, Object held) throws ReflectiveOperationException {
        for (Class<?> type = held.getClass();
                type != null && type.getName().startsWith("app.bellwether");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && !type.isHidden()) {
                    field.setAccessible(true);
                    look(where + "." + field.getName(), field.get(held));
                }
            }
        }
    }
}
