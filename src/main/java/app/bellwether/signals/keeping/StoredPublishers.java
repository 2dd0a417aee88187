package app.bellwether.signals.keeping;

import app.bellwether.signals.Publishers;
import app.bellwether.signals.claims.Houses;
import app.bellwether.signals.keeping.ProgressRepository.Progress;
import app.bellwether.signals.stars.Sky;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose publishers are, in PostgreSQL. */
@Component
class StoredPublishers implements Publishers {

    private final HouseRepository houses;
    private final ProgressRepository progress;
    private final Clock clock;

    StoredPublishers(HouseRepository houses, ProgressRepository progress, Clock clock) {
        this.houses = houses;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public List<Publisher> heard(int most) {
        return houses.heard(clock.instant().minus(Sky.WINDOW), most).stream()
                .map(StoredPublishers::known)
                .toList();
    }

    private static Publisher known(Publisher heard) {
        return heard.corrected()
                ? heard
                : new Publisher(heard.name(), Houses.of(heard.name()), false, heard.language(), heard.articles());
    }

    @Override
    @Transactional
    public Optional<String> correct(String publisher, String house) {
        progress.awaitLead();
        String said = house.isBlank() ? "" : Houses.named(house, publisher);
        boolean heard = houses.count(publisher, said) > 0;
        boolean known = houses.remove(publisher) > 0;
        if (!heard && !known) {
            return Optional.empty();
        }
        if (!said.isEmpty()) {
            houses.put(publisher, said);
        }
        // whoever leads next reads its claims anew, and whoever shows signals does those that rest on them
        Progress changed = progress.reached().changed();
        houses.touch(publisher, changed.generation());
        progress.save(changed);
        return Optional.of(said.isEmpty() ? Houses.of(publisher) : said);
    }
}
