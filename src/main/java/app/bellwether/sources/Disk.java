package app.bellwether.sources;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The disk that everything on this machine is kept on. Before it is full, nothing more is read, so that what was read can still be
 * delivered; nothing is lost by that, since sources are asked later. Of a PostgreSQL elsewhere it knows nothing.
 */
@Component
public final class Disk {

    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);

    private final DiskSettings settings;
    private final LongSupplier usable;
    private final AtomicReference<Room> told = new AtomicReference<>(Room.ENOUGH);

    /** How much room there is. */
    public enum Room {
        ENOUGH,
        /** An operator has to make some. */
        LITTLE,
        /** No source is read. */
        TOO_LITTLE
    }

    @Autowired
    Disk(DiskSettings settings, @Value("${bellwether.data:data}") Path data) {
        this(settings, () -> usable(data.toAbsolutePath().toFile()));
    }

    /** A disk with so much room, in bytes. */
    public Disk(DiskSettings settings, LongSupplier usable) {
        this.settings = settings;
        this.usable = usable;
    }

    /** Where there is no such directory, everything may be kept elsewhere: then what it would lie on counts. */
    private static long usable(File directory) {
        File parent = directory.getParentFile();
        return directory.exists() || parent == null ? directory.getUsableSpace() : usable(parent);
    }

    public DataSize free() {
        return DataSize.ofBytes(usable.getAsLong());
    }

    /** Below how much room an operator is warned. */
    public DataSize warnsBelow() {
        return settings.warnBelow();
    }

    public Room room() {
        DataSize free = free();
        if (free.compareTo(settings.stopBelow()) < 0) {
            return Room.TOO_LITTLE;
        }
        return free.compareTo(settings.warnBelow()) < 0 ? Room.LITTLE : Room.ENOUGH;
    }

    /** Whether there is room for what sources give. Says it when that changes. */
    public boolean takesMore() {
        Room room = room();
        Room before = told.getAndSet(room);
        if (room != before) {
            switch (room) {
                case ENOUGH -> LOG.info("There is room on the disk again: sources are read");
                case LITTLE -> LOG.warn("The disk is nearly full: {} MB are left, make room", free().toMegabytes());
                case TOO_LITTLE ->
                    LOG.error(
                            "The disk is full but for {} MB: no source is read until there is room; letters go out",
                            free().toMegabytes());
            }
        }
        return room != Room.TOO_LITTLE;
    }
}
