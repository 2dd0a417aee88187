package app.bellwether.sources;

import java.util.List;
import java.util.Map;

/** The list of what is read: what the settings name, and what an operator added. */
public interface SourceList {

    /** All that is read, those without a name last, by name. */
    List<Listed> all();

    /**
     * Adds what is not read yet; each is asked at once, and shows its health as any other. What is read already, however its address
     * is written, stays as it is, and stands in these folders, too; what only the settings name stands where they say again from the
     * next start on.
     *
     * @return how many were new
     */
    int add(List<Wanted> sources);

    /** Adds the feeds of a pack, as {@link #add} does; those that are new, or came with another pack alone, came with it. */
    int take(String pack, List<Wanted> feeds);

    /**
     * Takes off what came with that pack and no other, and was named by nobody else since; its articles stay.
     *
     * @param folder in which the pack's feeds stand
     * @return how many
     */
    int giveUp(String pack, String folder);

    /** How many of what is read came with each pack. */
    Map<String, Integer> packs();

    /** Takes one off that was added here, and says whether there was one; its articles stay. */
    boolean takeOff(String id);

    /** Which of these are read already, however their addresses are written. */
    List<Wanted> known(List<Wanted> sources);

    /** Brings in a list as feed readers export it (OPML), or, if it is not to be kept, only looks what would come of it. */
    Report bringIn(byte[] opml, boolean keep);

    /** The feeds of the list to take along (OPML), from which the same can be brought in again; no newsletters and no samples. */
    String takeAlong();

    /**
     * A source of the list.
     *
     * @param name may be empty until it was read for the first time
     * @param folders in which it stands, each as the names from the outermost on, divided by a slash
     * @param added whether it was added here; the settings name the others
     */
    record Listed(String id, String name, String url, List<String> folders, boolean added) {

        public Listed {
            folders = List.copyOf(folders);
        }
    }

    /**
     * A source to add.
     *
     * @param name empty when the feed's own is to be taken
     */
    record Wanted(String name, String url, List<String> folders) {

        public Wanted {
            folders = List.copyOf(folders);
        }
    }

    /**
     * What came of a list.
     *
     * @param added how many are new
     * @param known how many were read already
     * @param folders all that it names, in its order
     * @param faults what could not be taken, and why
     */
    record Report(int added, int known, List<String> folders, List<Fault> faults) {

        public Report {
            folders = List.copyOf(folders);
            faults = List.copyOf(faults);
        }
    }

    /** Something that could not be taken from a list: in which line it begins, what it is called (may be empty), and why. */
    record Fault(int line, String name, String why) {}
}
