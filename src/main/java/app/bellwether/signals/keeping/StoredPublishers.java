package app.bellwether.signals.keeping;

import app.bellwether.signals.Publishers;
import app.bellwether.signals.claims.Houses;
import app.bellwether.signals.keeping.ProgressRepository.Progress;
import app.bellwether.signals.stars.Sky;
import app.bellwether.sources.Imprints;
import app.bellwether.sources.Imprints.Imprint;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What publishers are, by what was read of them and by what operators said, in PostgreSQL. */
@Component
class StoredPublishers implements Publishers {

    private final HouseRepository houses;
    private final ProgressRepository progress;
    private final Imprints imprints;
    private final Clock clock;

    StoredPublishers(HouseRepository houses, ProgressRepository progress, Imprints imprints, Clock clock) {
        this.houses = houses;
        this.progress = progress;
        this.imprints = imprints;
        this.clock = clock;
    }

    @Override
    public List<Publisher> heard() {
        return new Families(read(), said()).all();
    }

    private List<Imprint> read() {
        // as long as claims are kept
        return imprints.since(clock.instant().minus(Sky.WINDOW.multipliedBy(2)));
    }

    private Map<String, Facts> said() {
        return houses.findAll().stream()
                .collect(Collectors.toMap(HouseRepository.Row::publisher, HouseRepository.Row::facts));
    }

    @Override
    public Optional<String> domain(String typed) {
        String host =
                typed.strip().replaceFirst("^[a-zA-Z]+://(?:[^/?#]*@)?", "").replaceFirst("[/:?#].*", "");
        return Optional.of(Houses.domain(host.toLowerCase(Locale.ROOT))).filter(domain -> !domain.isEmpty());
    }

    @Override
    @Transactional
    public Optional<Publisher> correct(String publisher, Facts said) {
        List<Imprint> read = read();
        progress.awaitLead();
        Map<String, Facts> all = said();
        return new Families(read, all)
                .of(publisher)
                .map(known -> stated(known, said))
                .flatMap(kept -> {
                    houses.remove(publisher);
                    if (!kept.equals(Facts.NONE)) {
                        houses.put(publisher, kept.house(), kept.domain(), kept.country(), kept.language());
                    }
                    all.put(publisher, kept);
                    Families families = new Families(read, all);
                    count(families);
                    return families.of(publisher);
                });
    }

    /** What is typed as it is known was not said now. */
    private static Facts stated(Publisher known, Facts typed) {
        Facts said = known.said();
        Facts facts = known.facts();
        String house = typed.house().isBlank() ? "" : Houses.named(typed.house(), known.name());
        return new Facts(
                typed.house().equals(facts.house()) ? said.house() : house,
                typed.domain().equals(facts.domain()) ? said.domain() : typed.domain(),
                typed.country().equals(facts.country()) ? said.country() : typed.country(),
                typed.language().equals(facts.language()) ? said.language() : typed.language());
    }

    /** Has every claim count for the house of its publisher, as it is known now. */
    @Transactional
    public void recount() {
        List<Imprint> read = read();
        progress.awaitLead();
        count(new Families(read, said()));
    }

    private void count(Families families) {
        List<Publisher> all = families.all();
        houses.count(
                all.stream().map(Publisher::name).toArray(String[]::new),
                all.stream().map(StoredPublishers::beyondItsName).toArray(String[]::new));
        // whoever leads next reads its claims anew, and whoever shows signals does those that rest on them
        Progress changed = progress.reached().changed();
        if (houses.recount(changed.generation()) > 0) {
            progress.save(changed);
        }
    }

    private static String beyondItsName(Publisher one) {
        return one.facts().house().equals(Houses.of(one.name()))
                ? ""
                : one.facts().house();
    }
}
