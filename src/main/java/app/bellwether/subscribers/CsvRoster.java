package app.bellwether.subscribers;

import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The roster as CSV. */
@Component
class CsvRoster implements Roster {

    private static final Logger LOG = LoggerFactory.getLogger(CsvRoster.class);

    /** Tells spreadsheets that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** So many subscribers at a time, so that any number of them fits into memory. */
    private static final int AT_ONCE = 500;

    private final SubscriberStore store;
    private final Newcomers newcomers;
    private final Taxonomy taxonomy;
    private final Clock clock;

    CsvRoster(SubscriberStore store, Newcomers newcomers, Taxonomy taxonomy, Clock clock) {
        this.store = store;
        this.newcomers = newcomers;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Override
    public void write(Appendable table) throws IOException {
        table.append(MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(RosterColumn.titles().toArray(String[]::new))
                .get();
        CSVPrinter printer = new CSVPrinter(table, format);
        List<Subscriber> some = store.subscribers().after("", AT_ONCE);
        while (!some.isEmpty()) {
            Map<SubscriberId, List<Consent>> consents =
                    store.past().consents(some.stream().map(Subscriber::id).toList());
            for (Subscriber one : some) {
                printer.printRecord(RosterCells.of(one, consents.getOrDefault(one.id(), List.of())).stream()
                        .map(Cells::safe)
                        .toList());
            }
            some = store.subscribers().after(some.getLast().id().value(), AT_ONCE);
        }
    }

    @Override
    public Report read(byte[] table, boolean keep) {
        List<Problem> problems = new ArrayList<>();
        Tally tally = new Tally();
        try {
            read(decoded(table), keep, problems, tally);
        } catch (CharacterCodingException notUtf8) {
            problems.add(whole(1, "the file is not UTF-8; save it as “CSV UTF-8”, and nothing was brought in so far"));
        } catch (IllegalArgumentException wrongHeader) {
            problems.add(
                    whole(1, "the first line must name each column once: " + String.join(", ", RosterColumn.titles())));
        } catch (IOException broken) {
            problems.add(whole(1, "the file could not be read; save it as CSV again"));
        }
        if (keep) {
            LOG.info(
                    "A roster brought in {} subscribers; {} were there already, {} problems",
                    tally.added,
                    tally.known,
                    problems.size());
        }
        return new Report(tally.added, tally.known, problems);
    }

    private static final class Tally {
        private int added;
        private int known;
    }

    private void read(String table, boolean keep, List<Problem> problems, Tally tally) throws IOException {
        try (CSVParser parser = format(table).parse(new StringReader(table))) {
            if (!named(parser.getHeaderNames(), problems)) {
                return;
            }
            long line = parser.getCurrentLineNumber() + 1;
            Iterator<CSVRecord> records = parser.iterator();
            try {
                while (records.hasNext()) {
                    CSVRecord record = records.next();
                    if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                        read(line, record, keep, problems, tally);
                    }
                    line = parser.getCurrentLineNumber() + 1;
                }
            } catch (UncheckedIOException | IllegalStateException torn) {
                problems.add(whole(
                        line, "a quotation mark is missing or out of place here; from this line on nothing was read"));
            }
        }
    }

    private void read(long line, CSVRecord record, boolean keep, List<Problem> problems, Tally tally) {
        int columns = record.getParser().getHeaderNames().size();
        boolean surplus = record.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        if (surplus) {
            problems.add(whole(
                    line,
                    "there are " + record.size() + " cells, but " + columns
                            + " columns; put a cell that contains the separator into quotation marks"));
            return;
        }
        RosterLine read = new RosterLine(line, cells(record));
        read.read(taxonomy, clock.instant()).ifPresent(entry -> {
            switch (brought(line, entry, keep)) {
                case ADDED -> tally.added++;
                case KNOWN -> tally.known++;
                case LEFT ->
                    problems.add(whole(
                            line,
                            "this person left, was erased or wants no letters, and is not brought back; they"
                                    + " may sign up themselves"));
                case FAILED ->
                    problems.add(whole(
                            line,
                            "this person could not be kept, for a reason that is not in the line; bring the table"
                                    + " in again, which changes nothing for those who are there already"));
            }
        });
        problems.addAll(read.problems());
    }

    /** One line that cannot be kept costs no other. What the database says of it may name somebody, so it is not repeated. */
    private Newcomers.Outcome brought(long line, RosterLine.Entry entry, boolean keep) {
        try {
            return newcomers.bring(entry, keep);
        } catch (DataAccessException | TransactionException broken) {
            LOG.error(
                    "Line {} of a roster could not be kept: {}",
                    line,
                    broken.getClass().getSimpleName());
            return Newcomers.Outcome.FAILED;
        }
    }

    private static Map<RosterColumn, String> cells(CSVRecord record) {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        record.toMap()
                .forEach((title, cell) -> RosterColumn.of(title)
                        .ifPresent(column -> cells.put(column, Cells.plain(cell).strip())));
        return cells;
    }

    private static boolean named(List<String> titles, List<Problem> problems) {
        for (RosterColumn needed : List.of(RosterColumn.AGREED_AT, RosterColumn.AGREED_HOW)) {
            if (titles.stream()
                    .noneMatch(title ->
                            RosterColumn.of(title).filter(needed::equals).isPresent())) {
                problems.add(new Problem(
                        1,
                        needed.title(),
                        "the column is missing; without knowing when and how they agreed nobody is brought in",
                        true));
            }
        }
        boolean complete = problems.isEmpty();
        titles.stream()
                .filter(title -> !title.isBlank())
                .filter(title -> RosterColumn.of(title).isEmpty())
                .forEach(title ->
                        problems.add(new Problem(1, title, "there is no such column, so it was not read", false)));
        return complete;
    }

    private static String decoded(byte[] table) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(table))
                .toString();
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** Spreadsheets of half of Europe separate with semicolons. */
    private static CSVFormat format(String table) {
        String titles = table.lines().findFirst().orElse("");
        char between = titles.contains(";") && !titles.contains(",") ? ';' : titles.contains("\t") ? '\t' : ',';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(between)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .get();
    }

    private static Problem whole(long line, String what) {
        return new Problem(line, "", what, true);
    }
}
