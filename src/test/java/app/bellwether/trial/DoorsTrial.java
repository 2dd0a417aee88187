package app.bellwether.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tries the doors as a stranger would who wants in, wants somebody out, or wants the machine busy; and looks that whoever belongs here
 * still comes in.
 */
final class DoorsTrial {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/local\\?key=\\S+)");

    /** Of what the news are. */
    private static final String INTERESTS =
            "AI in China, AI in the US, semiconductors, cybersecurity in the EU, data protection, India, Kenya";

    private DoorsTrial() {}

    /** {@code [jar | URL]}: prints the table, and fails when something did not hold. */
    public static void main(String[] arguments) throws IOException {
        String target = arguments.length > 0 ? arguments[0] : "target/bellwether.jar";
        Tries tries = new Tries();
        if (target.startsWith("http")) {
            new PageDoors(tries, target.replaceFirst("/$", "")).tryAll(() -> 0);
        } else {
            List<String> program =
                    List.of("-jar", Path.of(target).toAbsolutePath().toString());
            atATrial(tries, program);
            atAHouse(tries, program);
            new StartDoors(tries, program).tryAll();
        }
        System.out.println(tries.table());
        System.exit(tries.allHeld() ? 0 : 1);
    }

    /** With nothing configured. */
    private static void atATrial(Tries tries, List<String> program) throws IOException {
        try (TrialHouse house = TrialHouse.open(program, "server.port: %port\n")) {
            PageDoors doors = new PageDoors(tries, house.url());
            doors.tryWithTheLink(house.log().stream()
                    .map(LINK::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("/local?key=none"));
            doors.tryAll(() -> house.log().size());
            new StartDoors(tries, program).tryDirectory(house);
        }
    }

    /** With mail, behind an HTTPS server that says who asks. */
    private static void atAHouse(Tries tries, List<String> program) throws IOException {
        try (NewsStand news = new NewsStand()) {
            news.show(1);
            try (TrialHouse house = TrialHouse.open(program, settings(news))) {
                new LetterDoors(tries, house).tryAll();
                new MailDoors(tries, house).tryAll();
                new LetterDoors(tries, house).tryAfterLeaving();
                new StartDoors(tries, program).tryTheOperatorsCommand(house);
            }
        }
    }

    private static String settings(NewsStand news) {
        String feeds = news.feeds().stream().map(url -> "      - " + url).collect(Collectors.joining("\n"));
        return """
            server: {port: %%port, forward-headers-strategy: native}
            spring.mail: {host: 127.0.0.1, port: %%smtp}
            bellwether:
              web: {url: "https://brief.example"}
              email:
                domain: brief.example
                listener: {port: %%listener}
                inbox: {authserv-id: mx.example}
              briefs: {patience: 4m, retry: 2s}
              sources:
                poll-every: 2s
                allow: ["%s"]
                feeds:
            %s
              subscribers:
                - {name: Owner, email: owner@example.org, interests: [%s], time: "%02d:00"}
            """.formatted(
                news.host(), feeds, INTERESTS, LocalTime.now(ZoneOffset.UTC).getHour());
    }
}
