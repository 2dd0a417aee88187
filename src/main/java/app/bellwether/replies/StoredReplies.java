package app.bellwether.replies;

import app.bellwether.briefs.BriefId;
import app.bellwether.delivery.Outbox;
import app.bellwether.subscribers.SubscriberId;
import app.bellwether.writing.Document;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers each question once: the question, what it changed and its answer in the outbox are one transaction (R7). */
@Component
class StoredReplies implements Replies {

    private static final Logger LOG = LoggerFactory.getLogger(StoredReplies.class);

    private final QuestionRepository questions;
    private final TransactionTemplate transactions;
    private final Answers answers;
    private final Holding holding;
    private final Outbox outbox;
    private final Clock clock;
    private final RepliesMetrics metrics;

    StoredReplies(
            QuestionRepository questions,
            PlatformTransactionManager transactions,
            Answers answers,
            Holding holding,
            Outbox outbox,
            Clock clock,
            RepliesMetrics metrics) {
        this.questions = questions;
        this.transactions = new TransactionTemplate(transactions);
        this.answers = answers;
        this.holding = holding;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public boolean words() {
        return answers.areWorded();
    }

    @Override
    public void prepare(Question question) {
        try {
            if (words() && !questions.existsById(question.id())) {
                answers.prepare(question, Commands.read(question.text()));
            }
        } catch (RuntimeException failure) {
            LOG.warn("A model could not be asked; question {} is answered by quotes", question.id(), failure);
        }
    }

    @Override
    public Received receive(Question question) {
        Commands commands = Commands.read(question.text());
        Optional<Received> received = Objects.requireNonNull(transactions.execute(_ -> {
            if (!keep(question, commands)) {
                LOG.info("Question {} was answered before", question.id());
                return Optional.<Received>empty();
            }
            if (question.proven() || commands.changes().isEmpty()) {
                answer(question, commands, question.id());
                return Optional.of(Received.ANSWERED);
            }
            return Optional.of(answerUnproven(question, commands));
        }));
        received.ifPresent(first -> metrics.received(commands, first));
        return received.orElse(Received.ANSWERED);
    }

    /** Whoever leaves wants nothing else; what else they want changed is not asked about then. */
    private Received answerUnproven(Question question, Commands commands) {
        Received held = commands.leaves() ? Received.ANSWERED : holding.hold(question, commands.changes());
        if (commands.withoutChanges().isEmpty()) {
            return held;
        }
        answer(question, commands.withoutChanges(), question.id());
        return held == Received.ASKED_TOO_OFTEN ? Received.ANSWERED_IN_PART : Received.ANSWERED;
    }

    private void answer(Question question, Commands commands, String name) {
        Document answer = answers.to(question, commands);
        if (commands.leaves()) {
            outbox.farewell(question.subscriber(), question.brief(), answer, name, question.conversation());
        } else {
            outbox.answer(question.subscriber(), question.brief(), answer, name, question.conversation());
        }
        LOG.info("Subscriber {} asked {}; the answer is in the outbox", question.subscriber(), words(commands));
    }

    @Override
    public Optional<List<String>> held(String key) {
        return holding.held(key)
                .map(question -> Commands.read(question.text()).changes().commands().stream()
                        .map(Command::toString)
                        .toList());
    }

    @Override
    public boolean confirm(String key) {
        return Boolean.TRUE.equals(transactions.execute(_ -> holding.release(key)
                .map(question -> {
                    answer(question, Commands.read(question.text()).changes(), question.id() + " confirmed");
                    return true;
                })
                .orElse(false)));
    }

    @Override
    public List<Asked> asked(SubscriberId reader, int limit) {
        return asked(questions.findBySubscriberOrderByAskedDescIdAsc(reader, Limit.of(limit)));
    }

    @Override
    public List<Asked> asked(SubscriberId reader, BriefId brief, int limit) {
        return asked(questions.findBySubscriberAndBriefOrderByAskedDescIdAsc(reader, brief, Limit.of(limit)));
    }

    private static List<Asked> asked(List<QuestionRepository.Row> rows) {
        return rows.stream().map(row -> new Asked(row.asked(), row.text())).toList();
    }

    private boolean keep(Question question, Commands commands) {
        return questions.insert(
                question.id(),
                question.subscriber(),
                question.brief(),
                clock.instant(),
                question.text().replace("\0", ""),
                words(commands));
    }

    /** Verbs only: what else somebody typed is not for the log. */
    private static String words(Commands commands) {
        String verbs = commands.commands().stream()
                .map(command -> command.verb().word())
                .collect(Collectors.joining(", "));
        return verbs.isEmpty() ? "something unclear" : verbs;
    }
}
