package app.bellwether.signals.keeping;

import app.bellwether.signals.Publishers;
import app.bellwether.signals.claims.Houses;
import app.bellwether.signals.stars.Sky;
import java.time.Clock;
import java.util.List;
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

    /** Claims of before it was kept say nothing of their house. */
    private static Publisher known(Publisher heard) {
        return heard.house().isEmpty()
                ? new Publisher(
                        heard.name(), Houses.of(heard.name()), heard.corrected(), heard.language(), heard.articles())
                : heard;
    }

    @Override
    @Transactional
    public boolean correct(String publisher, String house) {
        progress.awaitLead();
        // a house goes by one name, however it is typed
        String its = Houses.of(house.isBlank() ? publisher : house);
        if (houses.count(publisher, its) == 0) {
            return false;
        }
        if (house.isBlank()) {
            houses.deleteById(publisher);
        } else {
            houses.put(publisher, its);
        }
        // whoever leads next reads its claims anew
        progress.save(progress.reached().changed());
        return true;
    }
}
