package app.bellwether;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.Delivery;
import app.bellwether.delivery.Letter;
import app.bellwether.delivery.LocalOutbox;
import app.bellwether.delivery.Outbox;
import app.bellwether.replies.Question;
import app.bellwether.replies.Replies;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many statements a brief and a reply take, so that nobody adds one without seeing it. */
class StatementsTest {

    /**
     * Counted when repositories came; before them it were 46, 45, 11, 45 and 12. The database of a brief may change under it once or
     * twice. A brief of two to four items took 42; one of ten and more looks up the story of each hit by itself.
     */
    private static final Map<String, Integer> AT_MOST =
            new TreeMap<>(Map.of("brief", 75, "more 1", 17, "why 1", 9, "sources 1", 17, "status", 9));

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Logger rounds = (Logger) LoggerFactory.getLogger("app.bellwether.briefs.Round");
    private final Level before = statements.getLevel();
    private final Listener listener = new Listener();

    /** After the start, which puts logging in order. */
    private void listen() {
        listener.setContext(statements.getLoggerContext());
        listener.start();
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
        statements.addAppender(listener);
        rounds.addAppender(listener);
    }

    @AfterEach
    void leave() {
        statements.detachAppender(listener);
        statements.setAdditive(true);
        statements.setLevel(before);
        rounds.detachAppender(listener);
    }

    @Test
    void takesNoMoreStatementsABriefOrAReplyThanItDid() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        try (ConfigurableApplicationContext application = SampleMorning.start()) {
            listen();
            LocalOutbox.Kept kept = SampleMorning.firstBrief(application, "ada@example.org");
            Delivery delivery =
                    application.getBean(Outbox.class).byId(kept.delivery()).orElseThrow();
            counted.put(
                    "brief", listener.sealed.stream().mapToInt(List::size).min().orElseThrow());
            for (String command : AT_MOST.keySet()) {
                if (!command.equals("brief")) {
                    counted.put(command, statementsOf(application.getBean(Replies.class), delivery, command));
                }
            }
        }

        System.out.println("Statements: " + counted);
        AT_MOST.forEach((what, most) ->
                assertThat(counted.get(what)).as(what).isPositive().isLessThanOrEqualTo(most));
    }

    private int statementsOf(Replies replies, Delivery delivery, String command) {
        Collection<String> mine = listener.forget();
        replies.receive(new Question(
                command,
                delivery.subscriber(),
                delivery.brief(),
                command,
                new Letter.Conversation("<q@example.org>", "", "Re: Brief"),
                true));
        if (Boolean.getBoolean("statements")) {
            mine.forEach(statement -> System.out.println(command + ": " + statement));
        }
        return mine.size();
    }

    /** What each thread had executed since it sealed a brief. */
    private static final class Listener extends AppenderBase<ILoggingEvent> {

        private final Map<String, List<String>> byThread = new ConcurrentHashMap<>();
        private final List<List<String>> sealed = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String said = event.getFormattedMessage();
            if (said.startsWith("Executing") && said.contains("[")) {
                byThread.computeIfAbsent(event.getThreadName(), _ -> new ArrayList<>())
                        .add(said);
            } else if (said.startsWith("Sealed brief")) {
                List<String> all = byThread.getOrDefault(event.getThreadName(), List.of());
                byThread.remove(event.getThreadName());
                sealed.add(all.subList(beginOf(all), all.size()));
                if (Boolean.getBoolean("statements")) {
                    sealed.getLast().forEach(statement -> System.out.println("brief: " + statement));
                }
            }
        }

        /** Deciding of one reader begins with what of theirs is undecided. */
        private static int beginOf(List<String> all) {
            int last = 0;
            int seen = 0;
            for (int i = all.size() - 1; i >= 0 && seen < 2; i--) {
                if (all.get(i).contains("briefs.silence") && all.get(i).contains("union")) {
                    seen++;
                    last = i;
                }
            }
            return last;
        }

        /** Of this thread, from now on. */
        private Collection<String> forget() {
            List<String> mine = new CopyOnWriteArrayList<>();
            byThread.put(Thread.currentThread().getName(), mine);
            return mine;
        }
    }
}
