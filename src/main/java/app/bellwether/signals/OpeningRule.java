package app.bellwether.signals;

import app.bellwether.judging.SupportJudge;
import app.bellwether.judging.SupportJudge.Said;
import app.bellwether.signals.Evidence.Stance;
import app.bellwether.signals.claims.Claim;
import app.bellwether.signals.dossiers.Dossier;
import app.bellwether.signals.dossiers.Entry;
import app.bellwether.signals.dossiers.OpenFiles;
import app.bellwether.signals.dossiers.Titles;
import app.bellwether.signals.stars.Sky;
import app.bellwether.signals.stars.Star;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What it takes that claims which gather open a signal: that no other says it, and that it can be named. */
record OpeningRule(OpenFiles open, Sky sky, SupportJudge judge, Titles titles) {

    static final int MOST_CONTEXT = 4;

    /**
     * The signal that it opens, if it does; its claims are loose no more then.
     *
     * @param how they were found to gather, in fixed words; empty when by the judge of support alone
     */
    Optional<Dossier> by(Star star, String how) {
        List<Claim> claims = star.claims();
        List<Dossier> akin = open.akin(claims);
        if (akin.stream().anyMatch(dossier -> says(dossier, star))) {
            return Optional.empty();
        }
        Optional<Dossier> opened = titles.of(star.centre(), claims, how.isEmpty() ? 0 : Titles.BORNE)
                .map(title -> Dossier.open(star.centre(), entries(star), title, how))
                .filter(dossier -> akin.stream().noneMatch(other -> isOneTitle(dossier, other)))
                .map(this::background);
        opened.ifPresent(_ -> claims.forEach(sky::remove));
        return opened;
    }

    private boolean says(Dossier dossier, Star star) {
        Said its = star.centre().said();
        return Repeats.says(judge, dossier, star) || judge.supports(titles.said(dossier), its) >= Sky.BESIDE;
    }

    private boolean isOneTitle(Dossier one, Dossier other) {
        return judge.supportsEitherWay(titles.said(one), titles.said(other)) >= Titles.BORNE;
    }

    private static List<Entry> entries(Star star) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(star.centre(), Stance.SUPPORTS, 1, 1, 0));
        star.rays()
                .forEach(ray ->
                        entries.add(new Entry(ray.claim(), Stance.SUPPORTS, Math.clamp(ray.score(), 0, 1), 1, 0)));
        return entries;
    }

    private Dossier background(Dossier opened) {
        Dossier dossier = opened;
        List<Star.Ray> around = sky.around(opened.centre()).stream()
                .sorted(Comparator.comparingDouble(Star.Ray::score).reversed())
                .toList();
        for (Star.Ray ray : around) {
            boolean room = dossier.entries().size() < opened.entries().size() + MOST_CONTEXT;
            if (room && Repeats.isNew(dossier, ray.claim())) {
                dossier = dossier.besides(ray.claim(), ray.score());
            }
        }
        return dossier;
    }
}
