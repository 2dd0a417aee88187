package app.bellwether.matching;

import static app.bellwether.matching.Matching.ada;
import static app.bellwether.matching.Matching.mutes;
import static app.bellwether.matching.Matching.signal;
import static app.bellwether.matching.Matching.wants;
import static app.bellwether.matching.MatchmakerTest.taken;
import static app.bellwether.matching.MatchmakerTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.taxonomy.Key;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsOfAnInterestTest {

    @Test
    void findsFreeWordsByTheirStems() {
        Candidate herders = words("herders", "Laikipia herders move early as dry spell enters ninth week");

        assertThat(taken(ada(wants("herder")), List.of(herders))).containsExactly("herders");
        assertThat(taken(ada(wants("herder zebra")), List.of(herders))).isEmpty();
    }

    /** A theme of forty reports was sent to whoever follows the weather, since one of them says the word. */
    @Test
    void passesOverWordsThatOneOfManyReportsSaysInPassing() {
        String report = "\nHerders of Laikipia move early, the county says";
        Candidate theme = words("theme", "Herders move early" + report.repeat(11) + "\nZebra herders move early");

        assertThat(taken(ada(wants("zebra")), List.of(theme))).isEmpty();
        assertThat(taken(ada(wants("Laikipia")), List.of(theme))).containsExactly("theme");
    }

    /** Whoever follows security was told of a famine, since those who classify food security had found it. */
    @Test
    void takesACommonWordByTheWayOnlyWhereTheItemIsNearToIt() {
        List<Candidate> candidates = List.of(
                words(
                        "famine",
                        "Famine confirmed in the north\n"
                                + "The food security agency found that the harvest fed half of the county"),
                words(
                        "guards",
                        "Guards leave airport\nAirport security was left to the police when the guards walked out"),
                words("headed", "Security of the harvest\nThe harvest fed half of the county"));

        assertThat(taken(ada(wants("security")), candidates)).containsExactlyInAnyOrder("guards", "headed");
        assertThat(taken(ada(wants("harvest"), mutes("security")), candidates)).containsExactly("famine");
    }

    /** A brief said that nothing was chosen for "redistricting" beside what 58 of 91 papers told of it: the one that was quoted had another word. */
    @Test
    void takesAStoryForWhatHalfOfThoseWhoTellItSay() {
        Candidate half =
                told("Herders move early", "Zebra herders move", "Zebra country dries up", "Herders move", "A move");
        Candidate fewer =
                told("Herders move early", "Zebra herders move", "Zebra country", "Herders move", "A move", "Dry");
        Candidate one = told("Herders move early", "Zebra herders move", "Herders move early");

        assertThat(taken(ada(wants("zebra")), List.of(half))).isNotEmpty();
        assertThat(taken(ada(wants("herders"), mutes("zebra")), List.of(half))).isEmpty();
        assertThat(taken(ada(wants("herders"), mutes("zebra")), List.of(fewer))).isNotEmpty();
        assertThat(taken(ada(wants("herders"), mutes("zebra")), List.of(one))).isNotEmpty();
    }

    /** Who asked for jobs in words of their own had none of what was told of claims for unemployment. */
    @Test
    void takesWhatIsNearToFreeWordsByItsBeginningsThoughNoneSaysThemAll() {
        Candidate claims = told(
                "Fewer people filed for benefits last week than in March",
                "Fewer people filed for benefits last week than in March. New claims by people who lost their job fell"
                        + " to 373,000 last week",
                "Claims for unemployment benefits fall as employers hire");
        Candidate prices = told("Cotton is dearer", "Cotton is dearer. Spinners paid 4 % more for a bale on Monday");

        assertThat(taken(ada(wants("who gets unemployment money")), List.of(claims, prices)))
                .containsExactly("Fewer people filed for benefits last week than in March");
        assertThat(taken(ada(wants("what clothes are made of")), List.of(claims)))
                .isEmpty();
    }

    /** Whoever follows mines in a country is not told of all that the country digs for. */
    @Test
    void takesWhatIsJoinedForMoreThanItsPlace() {
        Candidate copper = within(
                "CL", "Chile raises its tax on copper", "Chile's senate voted for a tax on what is dug in the Atacama");
        Candidate lithium = within(
                "CL",
                "Chile opens lithium fields",
                "Chile's ministry let three companies dig for lithium in the Atacama");

        assertThat(taken(ada(wants("lithium mines in Chile")), List.of(copper, lithium)))
                .containsExactly("Chile opens lithium fields");
    }

    private static Candidate within(String region, String title, String quote) {
        return new Candidate(
                new ItemRef(ItemRef.Type.HIT, title),
                1,
                title,
                Set.of(Key.region(region)),
                5,
                Matching.NOW,
                title + "\n" + quote,
                List.of(title + ". " + quote),
                "",
                "",
                false);
    }

    /** A single fact under a title, which it says once more, and how each article begins that tells it. */
    private static Candidate told(String title, String... leads) {
        return new Candidate(
                new ItemRef(ItemRef.Type.HIT, title),
                1,
                title,
                Set.of(),
                5,
                Matching.NOW,
                title + "\n" + title,
                List.of(leads),
                "",
                "",
                false);
    }

    /** What only one report of a hundred says is meant by whoever types it. */
    @Test
    void takesARareWordForWhatItSays() {
        Candidate map = words(
                "map",
                "Texas adopts electoral map\nThe redistricting drew 40 senators to the floor, the clerk counted");

        assertThat(taken(ada(wants("redistricting")), List.of(map))).containsExactly("map");
    }

    @Test
    void takesEitherOfTopicsThatAreNamedOneAfterTheOther() {
        List<Candidate> candidates =
                List.of(signal("schools", 5, "schools"), signal("hospitals", 6, "hospitals"), signal("AI", 7, "AI"));

        assertThat(taken(ada(wants("schools and hospitals")), candidates))
                .containsExactlyInAnyOrder("schools", "hospitals");
        assertThat(taken(ada(wants("AI"), mutes("AI, schools")), candidates)).isEmpty();
    }

    /** AI alone is no "AI in schools". */
    @Test
    void takesWhatIsJoinedForMoreThanItsTopic() {
        Candidate chips = words(
                "chips",
                "Foundry doubles its output of AI chips\n"
                        + "Demand for artificial intelligence outgrew supply, it said on Monday");
        Candidate pupils = words(
                "pupils",
                "Pupils may use chatbots in exams\n"
                        + "Schools may let them use artificial intelligence in essays from May");

        assertThat(taken(ada(wants("AI in schools")), List.of(chips, pupils))).containsExactly("pupils");
        assertThat(taken(ada(wants("AI in schools not Nvidia, Intel")), List.of(chips, pupils)))
                .containsExactly("pupils");
    }

    /** Whoever followed hospitals was told of every vaccine, and whoever followed refugees of a wall at a border. */
    @Test
    void takesWordsThatAreNarrowerThanATopicForWhatTheySay() {
        List<Candidate> candidates = List.of(
                signal("health", 6, "health"),
                words("beds", "Hospitals run out of beds\nThe county moved 40 patients to tents"),
                words("prices", "Grain prices fall\nTraders sold wheat on Monday"));

        assertThat(taken(ada(wants("hospitals")), candidates)).containsExactly("beds");
        assertThat(taken(ada(wants("health")), candidates)).contains("health");
    }

    @Test
    void takesWhatIsOfAMemberForNothingOfItsUnion() {
        List<Candidate> candidates = List.of(signal("members", 6, "Germany"), signal("union", 5, "European Union"));

        assertThat(taken(ada(wants("EU")), candidates)).containsExactly("union");
        assertThat(taken(ada(wants("Europe")), candidates)).containsExactlyInAnyOrder("members", "union");
    }
}
