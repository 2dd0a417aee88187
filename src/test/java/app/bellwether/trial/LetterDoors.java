package app.bellwether.trial;

import app.bellwether.trial.Tries.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sign-ins and sign-ups in another's name, and what is left of somebody who was forgotten. */
final class LetterDoors {

    private static final String OWNER = "owner@example.org";
    private static final String NEWCOMER = "newcomer@example.org";
    private static final String PENDING = "pending@example.org";
    private static final Duration A_WHILE = Duration.ofSeconds(8);

    private final Tries tries;
    private final TrialHouse house;
    private int used;

    LetterDoors(Tries tries, TrialHouse house) {
        this.tries = tries;
        this.house = house;
    }

    void tryAll() {
        Visitor owner = from("8.9.10.11");
        tries.at("letters", "the owner signs in", "it works", () -> signIn(owner, OWNER));
        tries.at("letters", "seven anonymous sign-ins with the owner's address", "at most three letters", () -> {
            int before = house.letters(OWNER);
            for (int time = 0; time < 7; time++) {
                from("9.1.1.1").post("/sign-in", "address", OWNER);
            }
            int more = house.lettersMore(OWNER, before, A_WHILE);
            return new Outcome(more + " letters", more <= 3);
        });
        tries.at("letters", "the owner's own browser after that", "signs in", () -> signIn(owner, OWNER));
        tries.at("letters", "120 more from 120 networks", "no more than six letters in the day", () -> {
            for (int network = 0; network < 120; network++) {
                from("11." + network + ".0.1").post("/sign-in", "address", OWNER);
            }
            house.lettersMore(OWNER, 0, Duration.ofSeconds(20));
            int unused = house.letters(OWNER) - used;
            return new Outcome(unused + " letters that nobody used", unused <= 6);
        });
        tries.at("letters", "the owner's own browser after that flood", "signs in", () -> signIn(owner, OWNER));
        tries.at(
                "letters",
                "a sign-up in another's name on each of three days, then their own",
                "a letter",
                this::barred);
        tries.at("sign-up", "another's over one that is pending", "nothing changes", this::overwritten);
        tries.at("erasing", "a reader who was forgotten", "no row names them", this::forgotten);
    }

    /** Of somebody who has left; to be tried last. */
    void tryAfterLeaving() {
        tries.at("sign-up", "another's in the name of a reader who left", "nothing changes", () -> {
            List<String> before = interests(OWNER);
            signUp(from("14.1.1.1"), OWNER, "football");
            TrialHouse.pause(A_WHILE);
            return new Outcome(
                    interests(OWNER) + " of " + before, interests(OWNER).equals(before));
        });
    }

    private Visitor from(String network) {
        return Visitor.from(house.url(), network);
    }

    private Outcome signIn(Visitor visitor, String address) throws IOException {
        int before = house.letters(address);
        visitor.post("/sign-in", "address", address);
        String letter = house.letter(address, before).orElse("");
        String path = TrialHouse.path(letter, "/sign-in/").orElse("");
        if (path.isEmpty()) {
            return new Outcome("no letter with a link", false);
        }
        Visitor.Page entered = visitor.post(path);
        used++;
        return new Outcome(
                "a letter, then " + entered.location(), entered.location().contains("/preferences"));
    }

    private Visitor.Page signUp(Visitor visitor, String address, String topics) throws IOException {
        String stamp = visitor.get("/subscribe").field("stamp");
        TrialHouse.pause(Duration.ofMillis(1_200)); // no human is quicker
        return visitor.post(
                "/subscribe", "address", address, "topics", topics, "day", "monday", "day", "tuesday", "stamp", stamp);
    }

    /** A day passes by putting back what is counted by. */
    private Outcome barred() throws IOException {
        for (int day = 0; day < 3; day++) {
            signUp(from("12.1.1." + day), NEWCOMER, "football");
            TrialHouse.pause(Duration.ofSeconds(4));
            for (String table : List.of("request", "invitation")) {
                house.database()
                        .sql("update subscribers." + table + " set at = at - interval '25 hours'")
                        .update();
            }
        }
        int before = house.letters(NEWCOMER);
        Visitor newcomer = from("13.1.1.1");
        signUp(newcomer, NEWCOMER, "AI chips");
        String path = TrialHouse.path(house.letter(NEWCOMER, before).orElse(""), "/confirm/")
                .orElse("");
        if (path.isEmpty()) {
            return new Outcome(before + " letters in three days, then none", false);
        }
        newcomer.post(path);
        return new Outcome(
                before + " letters in three days, then one; of it: " + interests(NEWCOMER),
                interests(NEWCOMER).equals(List.of("AI chips")));
    }

    private Outcome overwritten() throws IOException {
        Visitor reader = from("15.1.1.1");
        signUp(reader, PENDING, "AI chips");
        String path = TrialHouse.path(house.letter(PENDING, 0).orElse(""), "/confirm/")
                .orElse("");
        signUp(from("16.1.1.1"), PENDING, "football");
        TrialHouse.pause(A_WHILE);
        reader.post(path);
        List<String> came = interests(PENDING);
        return new Outcome(came.toString(), came.equals(List.of("AI chips")));
    }

    private Outcome forgotten() throws IOException {
        Visitor reader = from("13.1.1.1");
        Outcome entered = signIn(reader, NEWCOMER);
        if (!entered.held()) {
            return entered;
        }
        String form = reader.get("/preferences/erase").field("form");
        Visitor.Page erased = reader.post("/preferences/erase", "form", form);
        TrialHouse.pause(A_WHILE);
        List<String> left = naming(NEWCOMER);
        return new Outcome(erased.status() + ", rows left in " + left, erased.status() == 200 && left.isEmpty());
    }

    /** Every table with a row that names the address anywhere. */
    private List<String> naming(String address) throws IOException {
        var database = house.database();
        List<String> tables = database.sql("""
            select schemaname || '.' || quote_ident(tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by 1
            """).query(String.class).list();
        List<String> naming = new ArrayList<>();
        for (String table : tables) {
            boolean found = database.sql(
                            "select exists (select 1 from " + table + " as row where row::text like :like)")
                    .param("like", "%" + address + "%")
                    .query(Boolean.class)
                    .single();
            if (found) {
                naming.add(table);
            }
        }
        return naming;
    }

    private List<String> interests(String address) throws IOException {
        return house.database()
                .sql("""
                    select typed from subscribers.interest join subscribers.subscriber on subscriber = id
                    where address = :address order by place
                    """)
                .param("address", address)
                .query(String.class)
                .list();
    }
}
