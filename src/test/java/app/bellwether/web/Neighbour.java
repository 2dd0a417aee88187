package app.bellwether.web;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands in for a room's door: answers the questions it was taught, and none besides. */
final class Neighbour<T> {

    private final Class<T> door;
    private final Map<String, Function<Object[], @Nullable Object>> answers = new HashMap<>();

    private Neighbour(Class<T> door) {
        this.door = door;
    }

    static <T> Neighbour<T> at(Class<T> door) {
        return new Neighbour<>(door);
    }

    Neighbour<T> when(String question, Function<Object[], @Nullable Object> answer) {
        answers.put(question, answer);
        return this;
    }

    T there() {
        Object there =
                Proxy.newProxyInstance(door.getClassLoader(), new Class<?>[] {door}, (self, question, arguments) -> {
                    var answer = answers.get(question.getName());
                    if (answer == null && question.isDefault()) {
                        return InvocationHandler.invokeDefault(self, question, arguments);
                    }
                    if (answer == null) {
                        throw new UnsupportedOperationException(door.getSimpleName() + "." + question.getName());
                    }
                    return answer.apply(arguments == null ? new Object[0] : arguments);
                });
        return door.cast(there);
    }
}
