package app.bellwether.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** States of the United States as they are shortened after a town: "Bantam, Conn.", "Turkey, TX". */
final class States {

    private static final PlaceMeaning STATE = new PlaceMeaning("US", PlaceMeaning.Kind.PART, false);

    private static final Set<String> SHORT =
            WordFiles.set("ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont "
                    + "neb nev nh nj nm ny nc nd okla ore pa penn ri sc sd tenn tex vt va wash wva wis wyo dc");
    private static final Set<String> POSTAL =
            WordFiles.set("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "
                    + "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC");

    private States() {}

    /** The hits with those of shortened states among them. */
    static List<PhraseTrie.Hit<PlaceMeaning>> among(
            List<PhraseTrie.Hit<PlaceMeaning>> hits, String text, List<WordAt> words) {
        List<PhraseTrie.Hit<PlaceMeaning>> states = new ArrayList<>();
        for (int at = 1; at < words.size(); at++) {
            if (isState(text, words.get(at - 1), words.get(at))) {
                states.add(new PhraseTrie.Hit<>(at, at + 1, List.of(STATE)));
            }
        }
        if (states.isEmpty()) {
            return hits;
        }
        Set<Integer> taken = new HashSet<>();
        states.forEach(state -> taken.add(state.first()));
        List<PhraseTrie.Hit<PlaceMeaning>> all = new ArrayList<>(states);
        hits.stream().filter(hit -> !taken.contains(hit.first())).forEach(all::add);
        all.sort(Comparator.comparingInt(PhraseTrie.Hit::first));
        return all;
    }

    static boolean isPostal(String word) {
        return POSTAL.contains(word);
    }

    /** Whether a word in small letters stands for a state, without its full stop. */
    static boolean isShort(String lower) {
        return SHORT.contains(lower);
    }

    private static boolean isState(String text, WordAt town, WordAt word) {
        boolean after =
                town.capitalised() && text.substring(town.end(), word.start()).equals(", ");
        if (!after || !word.capitalised()) {
            return false;
        }
        boolean stop = word.end() < text.length() && text.charAt(word.end()) == '.';
        return ((stop || word.shortened()) && isShort(word.text().toLowerCase(Locale.ROOT)))
                || (POSTAL.contains(word.text()) && !town.allCaps());
    }
}
