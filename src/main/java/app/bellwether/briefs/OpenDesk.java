package app.bellwether.briefs;

import app.bellwether.signals.Signals;
import app.bellwether.sources.Articles;
import app.bellwether.stories.Stories;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What composing reads, each thing fetched once and then lying open: what is composed for the readers of one instant is largely of the same
 * signals, stories and articles. For some moments only, since it does not see what changes.
 */
final class OpenDesk {

    private OpenDesk() {}

    static Desk of(Desk desk) {
        return new Desk(
                open(Signals.class, desk.signals()),
                open(Stories.class, desk.stories()),
                open(Articles.class, desk.articles()));
    }

    private record Question(Method what, List<Object> of) {}

    /** Answers whatever it is asked as the other does, and the same question only once. */
    private static <T> T open(Class<T> door, T behind) {
        Map<Question, Object> answers = new ConcurrentHashMap<>();
        return door.cast(Proxy.newProxyInstance(
                door.getClassLoader(),
                new Class<?>[] {door},
                (_, method, asked) -> answers.computeIfAbsent(
                        new Question(method, asked == null ? List.of() : Arrays.asList(asked.clone())),
                        _ -> answer(behind, method, asked))));
    }

    private static Object answer(Object behind, Method method, Object @Nullable [] asked) {
        try {
            return method.invoke(behind, asked);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new UndeclaredThrowableException(failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("the methods of a room's door are public", impossible);
        }
    }
}
