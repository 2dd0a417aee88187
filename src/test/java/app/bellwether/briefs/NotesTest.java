package app.bellwether.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.rendering.Links;
import app.bellwether.rendering.Rendering;
import app.bellwether.signals.Evidence;
import app.bellwether.signals.QuickHit;
import app.bellwether.sources.Article;
import app.bellwether.sources.Sources;
import app.bellwether.stories.StoryId;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NotesTest {

    private static final Sources.Coverage NOTHING_READ =
            new Sources.Coverage(1, 0, List.of(new Sources.Coverage.Failure("The Ledger", "it did not answer")));

    private final Mornings mornings = new Mornings();

    @Test
    void tellsAfterAWeekOfSilenceWhatWasReadAndWhatCameNearest() {
        Subscriber ada = afterAWeek();

        assertThat(mornings.noted)
                .singleElement()
                .satisfies(one -> assertThat(one.subscriber()).isEqualTo(ada.id()));
        Document note = newest(ada).document();
        assertThat(note.headline()).isEqualTo("Nothing worth a brief since 5 March: 1 article read");
        assertThat(Words.text(note, Section.Kind.LEDE)).isEqualTo("""
            The last brief that reached you is of 5 March.
            Since then 1 article of 1 publisher was read.
            On 7 days all of it was compared with what you follow, and nothing was worth a brief.\
            """);
        assertThat(Words.text(note, Section.Kind.HITS)).isEqualTo("""
            “Chip plant delayed in Nashik” came nearest on 9 March: it scored 1.6 and missed the 2.0 that you ask for by 0.4.
            A plant that was to package AI chips in Nashik is delayed until May.\
            """);
    }

    @Test
    void r1QuotesItsSourceToTheLetterOrIsNotSent() {
        Subscriber ada = afterAWeek();

        Passage quote = Words.passages(newest(ada).document()).stream()
                .filter(passage -> passage.kind() == Passage.Kind.REPORTED)
                .findFirst()
                .orElseThrow();
        assertThat(quote.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.article()).isEqualTo("weak");
            assertThat(citation.quote()).isEqualTo(quote.text());
        });
        mornings.newsstand.hits.replaceAll(hit -> hit.id().equals("weak") ? misquoting(hit) : hit);
        silence("2026-03-13", "2026-03-19");
        assertThat(mornings.notes(ada)).hasSize(1);
        assertThat(mornings.silences(ada)).hasSize(14);
    }

    @Test
    void r6TellsOnceAWeekHoweverOftenItIsLooked() {
        Subscriber ada = afterAWeek();
        mornings.at("2026-03-12T06:00:04Z");
        mornings.at("2026-03-12T20:00:00Z");

        silence("2026-03-13", "2026-03-26");

        assertThat(mornings.notes(ada))
                .extracting(note -> note.date() + " " + note.edition() + " " + note.place())
                .containsExactly("2026-03-12 1 1", "2026-03-19 1 2", "2026-03-26 1 3");
        assertThat(mornings.noted).hasSize(3);
    }

    @Test
    void tellsAgainAndWithTheRightDatesWhatCouldNotBeSent() {
        Subscriber ada = afterAWeek();
        mornings.lostNotes.add(newest(ada).id());

        silence("2026-03-13", "2026-03-16");

        assertThat(mornings.notes(ada))
                .extracting(note -> note.date() + " " + note.edition() + " " + note.place())
                .containsExactly("2026-03-12 1 1", "2026-03-13 1 2");
        assertThat(Words.text(newest(ada).document(), Section.Kind.LEDE)).contains("On 8 days all of it");
    }

    @Test
    void r6RecordsTheSilenceWhateverBecomesOfItsNote() {
        mornings.noteListener = _ -> mornings.database.transactions().executeWithoutResult(_ -> {
            mornings.database.jdbc().sql("select 1 / 0").query().singleValue();
        });

        Subscriber ada = afterAWeek();

        assertThat(mornings.silences(ada)).hasSize(7);
        assertThat(mornings.silences(ada).getFirst().date()).isEqualTo("2026-03-12");
        assertThat(mornings.noted).isEmpty();
        mornings.noteListener = mornings.noted::add;
        silence("2026-03-13", "2026-03-13");
        assertThat(mornings.notes(ada)).extracting(Note::date).containsExactly(LocalDate.parse("2026-03-13"));
    }

    @Test
    void r6SealsOneNoteOnSeveralInstances() throws InterruptedException {
        mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        silence("2026-03-06", "2026-03-11");
        mornings.now = Instant.parse("2026-03-12T06:00:02Z");

        try (ExecutorService instances = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                instances.execute(mornings.round::run);
            }
            instances.shutdown();
            assertThat(instances.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(mornings.noted).hasSize(1);
    }

    @Test
    void tellsNobodyWhoGotABriefOrWantsNoNotes() {
        Subscriber ada = mornings.ada();
        mornings.subscribers.change(ada.id(), Past.Author.READER, before -> before.noted(false));
        Subscriber bob = mornings.subscribers
                .confirm(mornings.pending("bob@example.org").id())
                .after();
        mornings.at("2026-03-05T06:00:02Z");
        silence("2026-03-06", "2026-03-10");
        Samples.addHit(mornings.newsstand, "next", "2026-03-11T03:00:00Z");
        mornings.at("2026-03-11T06:00:02Z");
        silence("2026-03-12", "2026-03-17");

        assertThat(mornings.slots(bob)).contains("2026-03-11 morning");
        assertThat(mornings.noted).isEmpty();
        silence("2026-03-18", "2026-03-18");
        assertThat(mornings.noted).extracting(NoteSealed::subscriber).containsExactly(bob.id());
    }

    @Test
    void looksAsItDid() throws IOException {
        Document note = newest(afterAWeek()).document();
        Rendering rendering = Rendering.standard();
        Map<String, String> looks = Map.of(
                "note.html", rendering.html(note, new LinksOfANote()),
                "note.txt", rendering.text(note, new LinksOfANote()),
                "note.posts.json", json(rendering.posts(note, new LinksOfANote())));

        Path kept = Path.of("src/test/resources/app/bellwether/briefs");
        for (var look : looks.entrySet()) {
            if ("update".equals(System.getProperty("bellwether.golden"))) {
                Files.createDirectories(kept);
                Files.writeString(kept.resolve(look.getKey()), look.getValue());
            }
            assertThat(kept.resolve(look.getKey())).hasContent(look.getValue());
        }
    }

    private static String json(List<?> messages) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(messages) + "\n";
    }

    /** As the couriers of delivery make them. */
    private record LinksOfANote() implements Links {

        @Override
        public String fewer() {
            return "https://brief.example/notes/token";
        }

        @Override
        public String evidence(Citation citation) {
            return "https://brief.example/articles/" + citation.article();
        }

        @Override
        public String preferences() {
            return "https://brief.example/manage/token";
        }

        @Override
        public String unsubscribe() {
            return "https://brief.example/unsubscribe/token";
        }
    }

    @Test
    void doesNotCountAPause() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        mornings.subscribers.schedule(ada.id(), schedule -> schedule.paused(LocalDate.parse("2026-03-15")));

        silence("2026-03-06", "2026-03-21");
        assertThat(mornings.noted).isEmpty();
        silence("2026-03-22", "2026-03-22");

        assertThat(Words.text(newest(ada).document(), Section.Kind.LEDE))
                .startsWith("Your pause was over on 15 March.");
    }

    @Test
    void r6TellsAnOutageFromSilence() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        mornings.coverage = NOTHING_READ;
        mornings.at("2026-03-06T06:00:02Z");
        assertThat(mornings.noted).isEmpty();
        mornings.at("2026-03-07T06:00:02Z");

        Document note = newest(ada).document();
        assertThat(note.headline()).isEqualTo("Bellwether has not been able to read since 6 March, so no brief came");
        assertThat(Words.text(note, Section.Kind.LEDE)).startsWith("""
            Bellwether has not been able to read any of its sources since 07:00 on 6 March.
            That you heard nothing then does not mean that nothing happened.
            It goes on trying; when it succeeds, the next brief covers what was published meanwhile.\
            """);
        mornings.at("2026-03-08T06:00:02Z");
        assertThat(mornings.noted).hasSize(1);
    }

    @Test
    void r6TellsWhenAnOutageWasAndThatItIsOver() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        mornings.coverage = NOTHING_READ;
        mornings.at("2026-03-06T06:00:02Z");
        mornings.coverage = Samples.COVERAGE;
        mornings.at("2026-03-07T06:00:02Z");

        Document note = newest(ada).document();
        assertThat(note.headline())
                .isEqualTo("Bellwether could not read between 6 March and 7 March, so no brief came");
        assertThat(Words.text(note, Section.Kind.LEDE))
                .startsWith(
                        "Bellwether could not read any of its sources between 07:00 on 6 March and 07:00 on 7 March.")
                .contains("It works again");
    }

    @Test
    void r6TellsThatItStoodStill() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        mornings.at("2026-03-08T09:00:00Z");

        assertThat(Words.text(newest(ada).document(), Section.Kind.LEDE))
                .startsWith("Bellwether stood still between 07:00 on 6 March and 10:00 on 8 March.");
    }

    @Test
    void r6TellsThatABriefCouldNotBeSent() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        Samples.addHit(mornings.newsstand, "next", "2026-03-06T03:00:00Z");
        mornings.at("2026-03-06T06:00:00Z");
        Brief unsent = mornings.briefs.of(ada.id(), 1).getFirst();
        mornings.lost.add(new Undelivered.Lost(unsent.id(), unsent.sealed(), unsent.deadline()));
        mornings.at("2026-03-07T06:00:00Z");

        assertThat(Words.text(newest(ada).document(), Section.Kind.LEDE))
                .startsWith("Bellwether could not send what it had made for you between 07:00 on 6 March and 19:00 on 6"
                        + " March.")
                .contains("The last brief that reached you is of 5 March.");
    }

    private Subscriber afterAWeek() {
        Subscriber ada = mornings.ada();
        mornings.at("2026-03-05T06:00:02Z");
        silence("2026-03-06", "2026-03-08");
        addWeakHit();
        silence("2026-03-09", "2026-03-12");
        return ada;
    }

    private void silence(String first, String last) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(date -> mornings.at(date + "T06:00:02Z"));
    }

    private Note newest(Subscriber reader) {
        return mornings.notes(reader).getLast();
    }

    private void addWeakHit() {
        Article article = Samples.article(
                "weak",
                "Malhar Business Daily",
                "2026-03-09T03:00:00Z",
                "Chip plant delayed in Nashik",
                "A plant that was to package AI chips in Nashik is delayed until May.");
        Samples.tell(mornings.newsstand, article);
        mornings.newsstand.hits.add(new QuickHit(
                "weak",
                new StoryId("of-weak"),
                article.title(),
                Samples.evidence(article, 0, "", Evidence.Stance.SUPPORTS),
                Samples.keys("AI chips"),
                1.6,
                1));
    }

    private static QuickHit misquoting(QuickHit hit) {
        Evidence said = hit.evidence();
        Evidence wrong = new Evidence(
                said.article(),
                said.revision(),
                said.of(),
                said.start() + 2,
                said.end(),
                said.quote(),
                said.anchor(),
                said.stance(),
                said.story(),
                said.publisher(),
                said.published(),
                said.score());
        return new QuickHit(hit.id(), hit.story(), hit.title(), wrong, hit.keys(), hit.score(), hit.voices());
    }
}
