package app.bellwether.sources.polling;

import java.util.List;
import java.util.Set;

/** Says which sources are to be read. All beans of it are asked once, when Bellwether has started. */
public interface ConfiguredSources {

    /** The sources; none when this is not the one who knows. */
    List<Configured> all();

    /** host:port of those that may be in a private network; they are also read without regard to how busy they are. */
    Set<String> allowed();

    /**
     * A source to read.
     *
     * @param id the same at every start, of letters and digits
     * @param name empty when the feed's own is to be taken
     * @param url where it is now; for one that sends by itself, what it is known by
     * @param folders in which it stands in the list, see {@link app.bellwether.sources.SourceList}
     * @param polled whether it is asked
     */
    record Configured(String id, String name, String url, List<String> folders, boolean polled) {

        public Configured {
            folders = List.copyOf(folders);
        }

        Configured under(String otherId) {
            return new Configured(otherId, name, url, folders, polled);
        }

        /** One that is asked. */
        public Configured(String id, String name, String url, List<String> folders) {
            this(id, name, url, folders, true);
        }

        /** One that is asked and stands in no folder. */
        public Configured(String id, String name, String url) {
            this(id, name, url, List.of());
        }
    }
}
