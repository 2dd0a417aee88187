package app.bellwether.trial;

import app.bellwether.trial.Tries.Outcome;
import java.util.List;
import java.util.function.LongSupplier;

/** Requests for pages: the operator's without the link of the log, and forms that no page has. */
final class PageDoors {

    private static final List<String> KEPT_SHUT = List.of(
            "/operator",
            "/operator/roster.csv",
            "/operator/publishers",
            "/operator/suppressions",
            "/operator/operators",
            "/operator/objections",
            "/operator/models",
            "/operator/readers/none",
            "/operator/briefs/none");
    private static final List<String> FORMS = List.of(
            "/subscribe",
            "/subscribe/look",
            "/sign-in",
            "/manage/none",
            "/preferences",
            "/operator/find",
            "/operator/letters/send");
    private static final List<String> PASSED_ON =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via", "X-Real-IP");

    private final Tries tries;
    private final String url;

    PageDoors(Tries tries, String url) {
        this.tries = tries;
        this.url = url;
    }

    /** @param log how much it has said so far */
    void tryAll(LongSupplier log) {
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "127.0.0.1:8080", "brief.example")) {
            tries.at(
                    "local door",
                    "operator's pages, Host: " + host,
                    "shut",
                    () -> shut(stranger().saying("Host", host)));
        }
        for (String header : PASSED_ON) {
            tries.at(
                    "local door",
                    "operator's pages, Host: 127.0.0.1, " + header,
                    "shut",
                    () -> shut(stranger().saying("Host", "127.0.0.1").saying(header, "192.0.2.7")));
        }
        tries.at("local door", "the link with a guessed key", "shut", () -> {
            Visitor guessing = stranger();
            guessing.get("/local?key=guessed");
            return shut(guessing);
        });
        tries.at(
                "local door",
                "the front page",
                "nobody's address",
                () -> nobody(stranger().get("/")));
        for (String form : FORMS) {
            tries.at("forms", "NUL in " + form, "400", () -> status(stranger().postRaw(form, "address=a%00b"), 400));
        }
        tries.at("forms", "20,000 fields", "400, one line in the log at most", () -> {
            long before = log.getAsLong();
            Outcome outcome = status(stranger().postRaw("/sign-in", "a=1&".repeat(20_000)), 400);
            long said = log.getAsLong() - before;
            return new Outcome(outcome.words() + ", " + said + " lines", outcome.held() && said <= 1);
        });
        tries.at("forms", "40 looks from one network", "429 after 20", this::looks);
        tries.at("forms", "a look with 500 interests", "nothing computed", this::longLook);
    }

    /** What whoever followed the link sees. */
    void tryWithTheLink(String link) {
        tries.at("local door", "the link of the log", "the outbox and the operator's pages", () -> {
            Visitor owner = stranger();
            int entered = owner.get(link).status();
            int there = owner.get("/operator").status();
            return new Outcome(entered + ", then " + there, entered == 303 && there == 200);
        });
        for (String header : PASSED_ON) {
            tries.at("local door", "the key, passed on with " + header, "shut", () -> {
                Visitor owner = stranger();
                owner.get(link);
                return shut(owner.saying(header, "192.0.2.7"));
            });
        }
        tries.at("keeping", "the operator's page", "says how much is kept", () -> {
            Visitor owner = stranger();
            owner.get(link);
            boolean said = owner.get("/operator").body().contains("What is kept");
            return new Outcome(said ? "it does" : "it does not", said);
        });
    }

    private Visitor stranger() {
        return new Visitor(url);
    }

    static Outcome shut(Visitor visitor) throws Exception {
        StringBuilder came = new StringBuilder();
        boolean shut = true;
        for (String path : KEPT_SHUT) {
            Visitor.Page page = visitor.get(path);
            came.append(page.status()).append(' ');
            shut &= page.status() != 200 && !page.body().contains("@");
        }
        return new Outcome(came.toString().strip(), shut);
    }

    private static Outcome nobody(Visitor.Page page) {
        boolean nobody = !page.body().contains("@");
        return new Outcome(page.status() + (nobody ? "" : ", with addresses"), nobody);
    }

    private static Outcome status(Visitor.Page page, int wanted) {
        return new Outcome("" + page.status(), page.status() == wanted);
    }

    private Outcome looks() throws Exception {
        int computed = 0;
        int refused = 0;
        for (int look = 0; look < 40; look++) {
            int status = stranger()
                    .post("/subscribe/look", "topics", "AI chips, EU", "day", "monday", "minutes", "" + (1 + look))
                    .status();
            computed += status == 200 ? 1 : 0;
            refused += status == 429 ? 1 : 0;
        }
        return new Outcome(computed + " computed, " + refused + " refused", refused >= 20);
    }

    private Outcome longLook() throws Exception {
        Visitor.Page page = stranger().post("/subscribe/look", "topics", "EU,".repeat(500), "day", "monday");
        boolean refused = page.body().contains("At most");
        return new Outcome(page.status() + (refused ? ", at most so many" : ", understood"), refused);
    }
}
