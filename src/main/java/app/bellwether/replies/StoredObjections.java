package app.bellwether.replies;

import app.bellwether.briefs.Brief;
import app.bellwether.briefs.BriefId;
import app.bellwether.briefs.Briefs;
import app.bellwether.briefs.NumberedItem;
import app.bellwether.matching.ItemRef;
import app.bellwether.subscribers.ShortId;
import app.bellwether.writing.Passage;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Objections in PostgreSQL; what readers were told is read from their briefs. */
@Component
class StoredObjections implements Objections {

    private static final Logger LOG = LoggerFactory.getLogger(StoredObjections.class);

    /** More than that an operator does not look through, and need not know. */
    private static final int MOST = 1_000;

    private final ObjectionRepository objections;
    private final Briefs briefs;
    private final FindingLetters letters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredObjections(
            ObjectionRepository objections,
            Briefs briefs,
            FindingLetters letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.objections = objections;
        this.briefs = briefs;
        this.letters = letters;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Those whose brief is not kept any more are nobody's to answer. */
    @Override
    public int waiting() {
        List<ObjectionRepository.Row> open = objections.findByAnsweredIsNullOrderBySaidDescIdDesc(Limit.of(MOST));
        Set<BriefId> kept = briefs.said(open.stream()
                        .map(ObjectionRepository.Row::brief)
                        .distinct()
                        .toList())
                .keySet();
        return (int) open.stream().filter(row -> kept.contains(row.brief())).count();
    }

    @Override
    public List<Disputed> open(int limit) {
        return disputed(objections.findByAnsweredIsNullOrderBySaidDescIdDesc(Limit.of(limit)));
    }

    private List<Disputed> disputed(List<ObjectionRepository.Row> rows) {
        Map<ItemRef, List<About>> byItem = rows.stream()
                .flatMap(row -> briefs.byId(row.brief()).stream().map(brief -> new About(row, brief)))
                .collect(Collectors.groupingBy(one -> one.row().about(), LinkedHashMap::new, Collectors.toList()));
        return byItem.entrySet().stream()
                .map(one -> disputed(one.getKey(), one.getValue()))
                .toList();
    }

    /** An objection with the brief that it is to. */
    private record About(ObjectionRepository.Row row, Brief brief) {

        String title() {
            return StoredObjections.title(brief, row.number());
        }

        Objection objection() {
            return new Objection(Objects.requireNonNull(row.id()), row.subscriber(), row.said(), row.words());
        }
    }

    private static Disputed disputed(ItemRef item, List<About> all) {
        Map<String, Part> told = new LinkedHashMap<>();
        all.stream()
                .flatMap(one -> told(one.brief(), one.row().number()))
                .map(passage -> new Part(ShortId.of("told", passage.text()), passage))
                .forEach(part -> told.putIfAbsent(part.key(), part));
        return new Disputed(
                item,
                all.getFirst().title(),
                List.copyOf(told.values()),
                all.stream().map(About::objection).toList());
    }

    private static Stream<Passage> told(Brief brief, int number) {
        return Stream.concat(
                Quoted.of(brief.document(), number).stream(), Stream.of(Passage.fixed(title(brief, number))));
    }

    private static String title(Brief brief, int number) {
        return brief.item(number)
                .map(NumberedItem::title)
                .orElse(brief.document().headline());
    }

    @Override
    public OptionalInt answer(Decided decided) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            List<Disputed> open = disputed(objections.findByIdInAndAnsweredIsNull(decided.objections()));
            Optional<Part> part = open.size() == 1
                    ? open.getFirst().told().stream()
                            .filter(one -> one.key().equals(decided.part()))
                            .findFirst()
                    : Optional.empty();
            return part.map(found -> answer(decided, found.passage())).orElse(OptionalInt.empty());
        }));
    }

    private OptionalInt answer(Decided decided, Passage told) {
        List<ObjectionRepository.Row> answered = objections.answer(
                decided.objections().toArray(Long[]::new), clock.instant(), decided.finding(), decided.words());
        if (answered.isEmpty()) {
            return OptionalInt.empty();
        }
        int sent = letters.send(decided, told, answered);
        LOG.info(
                "{} objections to {} are answered: {}; {} letters are in the outbox",
                answered.size(),
                answered.getFirst().about(),
                decided.finding(),
                sent);
        return OptionalInt.of(sent);
    }
}
