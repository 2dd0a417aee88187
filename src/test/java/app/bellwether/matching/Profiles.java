package app.bellwether.matching;

import app.bellwether.subscribers.Interest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sets of interests there are among subscribers: whoever has the same ones, in whatever order, is of the same profile. All of it
 * is plain arrays that grow at their end, so that another subscriber is some numbers more and nothing is built anew.
 */
final class Profiles {

    private static final int NONE = -1;

    private final Map<Interest, Integer> numbers = new HashMap<>();
    private final List<Interest> interests = new ArrayList<>();
    private final Ints members = new Ints();
    private final Ints ends = new Ints();

    /** Profiles by the hash of their members; open addressing. */
    private int[] table = filled(1 << 10);

    /** The number of the profile with these interests, the first of which is 0; a new one if need be. */
    int of(List<Interest> followed) {
        int[] wanted = numbered(followed);
        if (size() * 2 > table.length) {
            grow();
        }
        int slot = slot(Arrays.hashCode(wanted));
        while (table[slot] != NONE) {
            if (Arrays.equals(members(table[slot]), wanted)) {
                return table[slot];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = size();
        Arrays.stream(wanted).forEach(members::add);
        ends.add(members.size());
        return table[slot];
    }

    int size() {
        return ends.size();
    }

    /** All interests that somebody has; a profile names its own by their places here. */
    List<Interest> interests() {
        return interests;
    }

    int[] members(int profile) {
        return members.range(begin(profile), ends.get(profile));
    }

    private int[] numbered(List<Interest> followed) {
        Set<Integer> distinct = new LinkedHashSet<>();
        for (Interest interest : followed) {
            Integer known = numbers.putIfAbsent(interest, interests.size());
            if (known == null) {
                interests.add(interest);
            }
            distinct.add(known == null ? interests.size() - 1 : known);
        }
        return distinct.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private void grow() {
        table = filled(table.length * 2);
        for (int profile = 0; profile < size(); profile++) {
            int slot = slot(Arrays.hashCode(members(profile)));
            while (table[slot] != NONE) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = profile;
        }
    }

    private int slot(int hash) {
        return ((hash * 0x9E3779B9) >>> 7) & (table.length - 1);
    }

    private int begin(int profile) {
        return profile == 0 ? 0 : ends.get(profile - 1);
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
