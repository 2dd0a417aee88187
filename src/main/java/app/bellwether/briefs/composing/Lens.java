package app.bellwether.briefs.composing;

import app.bellwether.signals.Dimension;
import app.bellwether.taxonomy.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a role puts first, and how its edition is headed. A lens never changes what is said of a thing. */
public final class Lens {

    private static final double PREFERRED = 1.2;

    private Lens() {}

    static double weight(Role role, Set<Dimension> dimensions) {
        return Collections.disjoint(dimensions, preferred(role)) ? 1 : PREFERRED;
    }

    /** What it puts first. */
    public static Set<Dimension> preferred(Role role) {
        return switch (role) {
            case LEADER -> EnumSet.of(Dimension.STRUCTURAL, Dimension.ECONOMIC, Dimension.POLITICAL);
            case ENGINEER -> EnumSet.of(Dimension.TECHNOLOGICAL, Dimension.SECURITY);
            case SECURITY -> EnumSet.of(Dimension.SECURITY);
            case PRODUCT -> EnumSet.of(Dimension.TECHNOLOGICAL, Dimension.ECONOMIC, Dimension.SOCIAL);
            case INVESTOR -> EnumSet.of(Dimension.INVESTMENT, Dimension.ECONOMIC);
            case RESEARCHER -> EnumSet.of(Dimension.TECHNOLOGICAL, Dimension.ENVIRONMENTAL, Dimension.SOCIAL);
        };
    }

    /** As the fixed words ask for it. */
    public static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
