package app.bellwether.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.bellwether.delivery.LocalOutbox.Kept;
import app.bellwether.replies.Objections;
import app.bellwether.replies.Objections.Decided;
import app.bellwether.replies.Objections.Disputed;
import app.bellwether.replies.Objections.Finding;
import app.bellwether.replies.Objections.Objection;
import app.bellwether.subscribers.Past;
import app.bellwether.subscribers.Subscriber;
import app.bellwether.subscribers.Subscribers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of what a reader called wrong, and who is told. */
class FindingsByMailTest {

    private static final String TOLD = "The port of Tarn closed on Thursday after a crane fell.";
    private static final String RIGHT = "The port closed for <two> days.";

    private final Correspondence house = new Correspondence();
    private final Objections objections = house.get(Objections.class);
    private final Subscriber bob = house.subscribe("bob@example.org");
    private final Kept bobs = house.send(bob);
    private int number;

    @AfterEach
    void close() {
        house.close();
    }

    private Disputed disputed() {
        house.reply("objection" + number++, "wrong 2 it closed for two days, not one");
        return objections.open(10).getFirst();
    }

    private static Decided decided(Disputed disputed, Finding finding, String words) {
        Set<Long> ids = disputed.objections().stream().map(Objection::id).collect(Collectors.toSet());
        return new Decided(ids, disputed.told().getFirst().key(), finding, words);
    }

    /** Those that no brief and no answer is, by whom they went to. */
    private List<Kept> letters(String begin) {
        house.settle();
        return house.answers().stream()
                .filter(kept -> kept.subject().startsWith(begin))
                .toList();
    }

    private static String words(Kept letter) {
        return Correspondence.text(letter).replaceAll("\\s+", " ");
    }

    @Test
    void showsTogetherWhatSeveralReadersSayOfOneItemWithWhatTheyWereTold() {
        house.reply("q1", "wrong 2 two days");
        house.receive(house.message("bob@example.org", house.replyTo(bobs), "q2", "", "wrong 2 it was Friday"));
        house.reply("q3", "wrong 1 not the bottleneck");

        List<Disputed> open = objections.open(10);

        assertThat(objections.waiting()).isEqualTo(3);
        assertThat(open).hasSize(2);
        Disputed port = open.getLast();
        assertThat(port.objections()).extracting(Objection::words).containsExactly("it was Friday", "two days");
        assertThat(port.objections()).extracting(Objection::reader).containsExactly(bob.id(), house.ada.id());
        assertThat(port.told())
                .extracting(part -> part.passage().text())
                .containsExactly(TOLD, "Port of Tarn closes for a day");
        assertThat(port.told().getFirst().passage().citations().getFirst().publisher())
                .isEqualTo("Harbour News");
    }

    @Test
    void r7TellsEverybodyOnceWhoWasToldWhatIsCorrected() {
        Disputed disputed = disputed();

        assertThat(objections.answer(decided(disputed, Finding.CORRECTED, RIGHT)))
                .hasValue(2);
        assertThat(objections.answer(decided(disputed, Finding.CORRECTED, RIGHT)))
                .isEmpty();
        house.reply("q2", "wrong 2 it is still wrong");
        assertThat(objections.answer(decided(objections.open(1).getFirst(), Finding.CORRECTED, RIGHT)))
                .isPresent();

        List<Kept> letters = letters("Corrected: Port of Tarn");
        assertThat(letters).extracting(Kept::to).containsExactlyInAnyOrder("ada@example.org", "bob@example.org");
        assertThat(letters)
                .allSatisfy(letter -> assertThat(words(letter))
                        .contains("Item 2 of your brief of 20 November 2026", TOLD, "Harbour News", "/articles/port1?")
                        .contains("In the words of whoever runs this Bellwether: “" + RIGHT + "”")
                        .doesNotContain("for two days, not one"));
        assertThat(objections.waiting()).isZero();
    }

    @Test
    void isRepliedToAsItsBriefIs() {
        objections.answer(decided(disputed(), Finding.CORRECTED, RIGHT));
        Kept letter = letters("Corrected").stream()
                .filter(one -> one.to().equals("bob@example.org"))
                .findFirst()
                .orElseThrow();

        house.receive(house.message("bob@example.org", house.replyTo(letter), "q9", "", "sources 2"));

        assertThat(house.answer()).contains("Harbour News", "Coast Wire");
    }

    @Test
    void tellsThatItIsWithdrawnAlsoWithoutAWord() {
        assertThat(objections.answer(decided(disputed(), Finding.WITHDRAWN, "")))
                .hasValue(2);

        assertThat(letters("Withdrawn: Port of Tarn"))
                .hasSize(2)
                .allSatisfy(letter ->
                        assertThat(words(letter)).contains("do not rely on it").doesNotContain("In the words of"));
    }

    @Test
    void tellsThatItStandsToWhoObjectedAlone() {
        assertThat(objections.answer(decided(disputed(), Finding.STANDS, "Two papers say so.")))
                .hasValue(1);

        assertThat(letters("It stands: Port of Tarn")).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("ada@example.org");
            assertThat(words(letter)).contains("“Two papers say so.”").doesNotContain("two days");
        });
        house.reply("q2", "wrong 2 I do insist");
        assertThat(objections.answer(decided(objections.open(1).getFirst(), Finding.STANDS, "Two papers say so.")))
                .hasValue(1);
        assertThat(letters("It stands: Port of Tarn")).hasSize(2);
    }

    @Test
    void answersNothingThatIsOfSeveralItemsOrOfAnotherSentence() {
        Disputed port = disputed();
        house.reply("q2", "wrong 1 not the bottleneck");
        Set<Long> both = objections.open(10).stream()
                .flatMap(one -> one.objections().stream().map(Objection::id))
                .collect(Collectors.toSet());

        assertThat(objections.answer(new Decided(both, port.told().getFirst().key(), Finding.STANDS, "")))
                .isEmpty();
        assertThat(objections.answer(
                        new Decided(Set.of(port.objections().getFirst().id()), "another", Finding.WITHDRAWN, "")))
                .isEmpty();
        Assertions.assertThatIllegalArgumentException().isThrownBy(() -> decided(port, Finding.CORRECTED, " "));
        assertThat(objections.waiting()).isEqualTo(2);
    }

    @Test
    void writesToNobodyWhoLeft() {
        Disputed disputed = disputed();
        house.get(Subscribers.class).unsubscribe(bob.id());

        assertThat(objections.answer(decided(disputed, Finding.WITHDRAWN, ""))).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "fr", "es", "it", "pt"})
    void isInTheReadersLanguage(String language) throws IOException {
        house.get(Subscribers.class).change(house.ada.id(), Past.Author.READER, before -> before.in(language));
        StringBuilder letters = new StringBuilder();
        for (Finding finding : Finding.values()) {
            Disputed disputed = disputed();
            letters.append(house.answer()).append('\n');
            house.clock.pass(Duration.ofSeconds(1)); // what is written at one instant has no order
            objections.answer(decided(disputed, finding, "Two days, the harbour says."));
            house.settle();
            letters.append(house.answers().stream()
                            .filter(kept -> kept.to().equals("ada@example.org"))
                            .map(Correspondence::text)
                            .toList()
                            .getLast())
                    .append('\n');
        }

        Golden.assertSame("findings." + language + ".txt", letters.toString());
    }
}
