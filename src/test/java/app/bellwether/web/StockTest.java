package app.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.bellwether.TestDatabase;
import app.bellwether.email.Inbox;
import app.bellwether.sources.Disk;
import app.bellwether.sources.DiskSettings;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class StockTest {

    private final TestDatabase database = TestDatabase.fresh();

    private Stock stock(DataSize free, DataSize tablesAbove, DataSize mail) {
        DiskSettings settings = new DiskSettings(DataSize.ofGigabytes(2), DataSize.ofMegabytes(500), tablesAbove);
        Inbox inbox = Neighbour.at(Inbox.class)
                .when("kept", _ -> new Inbox.Kept(mail, DataSize.ofMegabytes(200)))
                .there();
        return new Stock(database.jdbc(), new Disk(settings, free::toBytes), settings, inbox);
    }

    @Test
    void listsEverythingThatGrows() {
        Stock stock = stock(DataSize.ofGigabytes(50), DataSize.ofGigabytes(10), DataSize.ofMegabytes(1));

        assertThat(stock.lines())
                .extracting(Stock.Line::thing)
                .containsExactlyInAnyOrder(
                        "Articles",
                        "Stories",
                        "Signals",
                        "Briefs",
                        "Deliveries",
                        "Questions",
                        "Posts in Discord",
                        "Subscribers and their changes",
                        "Incoming mail");
        assertThat(stock.warnings()).isEmpty();
        assertThat(stock.free()).isEqualTo("50 GB");
    }

    @Test
    void warnsOfADiskThatIsNearlyFullAndOfMailAndTablesThatAreLarge() {
        assertThat(stock(DataSize.ofMegabytes(1_999), DataSize.ofGigabytes(10), DataSize.ofMegabytes(190))
                        .warnings())
                .containsExactly(
                        "The disk is nearly full: 1999 MB are left. Make room.",
                        "More mail came than is kept (200 MB): what was ignored is forgotten, oldest first.");
        assertThat(stock(DataSize.ofMegabytes(499), DataSize.ofBytes(1), DataSize.ofMegabytes(1))
                        .warnings())
                .hasSize(10)
                .anyMatch(said -> said.contains("no source is read until there is room"))
                .anyMatch(said -> said.startsWith("Articles take ") && said.contains("bellwether.disk.tables-above"));
    }

    @Test
    void refusesToStopBeforeItWarns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DiskSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), DataSize.ofGigabytes(1)))
                .withMessageContaining("bellwether.disk.stop-below");
    }
}
