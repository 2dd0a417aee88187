package app.bellwether.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.bellwether.sources.Packs.Pack;
import app.bellwether.sources.Packs.PackedFeed;
import app.bellwether.taxonomy.Taxonomy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacksTest {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<Pack> ALL =
            Stream.of(Packs.ofTopics(), Packs.ofRegions()).flatMap(List::stream).toList();

    @Test
    void areOfTopicsAndRegionsThatReadersCanAskFor() {
        var taxonomy = Taxonomy.standard();

        assertThat(Packs.ofTopics())
                .hasSizeGreaterThanOrEqualTo(30)
                .allMatch(pack -> taxonomy.topic(pack.code()).isPresent());
        assertThat(Packs.ofRegions())
                .hasSizeGreaterThanOrEqualTo(30)
                .allMatch(pack -> taxonomy.region(pack.code()).isPresent());
    }

    @Test
    void haveEightToTwentyFeedsEachAndNoneTwice() {
        assertThat(ALL).allSatisfy(pack -> {
            assertThat(pack.feeds()).as(pack.code()).hasSizeBetween(8, 20);
            assertThat(pack.feeds()).extracting(PackedFeed::url).doesNotHaveDuplicates();
            assertThat(pack.feeds()).extracting(PackedFeed::title).doesNotHaveDuplicates();
        });
    }

    @Test
    void nameAFeedsAddressItsLanguageAndItsCountry() {
        assertThat(ALL).flatExtracting(Pack::feeds).allSatisfy(feed -> {
            assertThat(feed.title()).isNotBlank();
            assertThat(URI.create(feed.url()).getScheme()).as(feed.url()).isIn("http", "https");
            assertThat(URI.create(feed.url()).getHost()).as(feed.url()).contains(".");
            assertThat(LANGUAGES).as(feed.title()).contains(feed.language());
            assertThat(feed.country().isEmpty() || COUNTRIES.contains(feed.country()))
                    .as(feed.title())
                    .isTrue();
        });
    }

    @Test
    void callAFeedTheSameInEveryPack() {
        var feeds = ALL.stream().flatMap(pack -> pack.feeds().stream()).toList();

        assertThat(feeds)
                .allSatisfy(feed -> assertThat(feeds)
                        .filteredOn(other -> other.url().equals(feed.url()))
                        .extracting(PackedFeed::language)
                        .containsOnly(feed.language()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics.txt", "regions.txt"})
    void sayThatTheyAreUntestedAndWhereTheirAddressesWereSeen(String file) throws IOException {
        try (var in = Objects.requireNonNull(Packs.class.getResourceAsStream("/packs/" + file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .takeWhile(line -> line.startsWith("#")))
                    .anyMatch(line -> line.startsWith("# Untested"))
                    .anyMatch(line -> line.matches("#   [\\w-]+/[\\w-]+ \\(\\d+\\)"));
        }
    }

    @Test
    void sayWhichLineIsWrong() {
        assertThatThrownBy(() -> Packs.read("x.txt", List.of("# head", "", "ai | One | https://one.example")))
                .hasMessageContaining("packs/x.txt, line 3");
    }
}
