package app.bellwether.subscribers;

import java.io.IOException;
import java.util.List;

/**
 * Everybody who reads, as a table (CSV, RFC 4180) for operators to take along and bring in. Whoever is brought in has agreed
 * before, which each line proves; nobody comes back this way who left, was erased or wants no letters.
 */
public interface Roster {

    /** All subscribers, one a line, as they are read. No cell is taken for a formula by a spreadsheet, however it separates. */
    void write(Appendable table) throws IOException;

    /**
     * Brings in whom a table names.
     *
     * @param table the file's bytes, UTF-8
     * @param keep false only looks what would come of it
     */
    Report read(byte[] table, boolean keep);

    /**
     * What came of it.
     *
     * @param added how many are new
     * @param known how many were there already, and stay as they are
     * @param problems what could not be brought in, by line
     */
    record Report(int added, int known, List<Problem> problems) {

        public Report {
            problems = List.copyOf(problems);
        }

        /** How many lines were left out. */
        public long leftOut() {
            return problems.stream()
                    .filter(Problem::leavesOut)
                    .mapToLong(Problem::line)
                    .distinct()
                    .count();
        }
    }

    /**
     * What is wrong with a line.
     *
     * @param line of the file, from 1
     * @param column in which it is; empty when it is the line as a whole
     * @param what is wrong and what to do; repeats no address
     * @param leavesOut whether its line is left out for it
     */
    record Problem(long line, String column, String what, boolean leavesOut) {}
}
