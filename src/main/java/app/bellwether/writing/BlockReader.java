package app.bellwether.writing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Reads blocks, each once: a morning's items stand in the briefs of many readers, letter by letter the same, and are then the same objects.
 * What was in no document for long is forgotten. Safe for threads.
 */
final class BlockReader extends ValueDeserializer<Block> {

    /** Under which a reader is told the whole JSON. */
    static final String WRITTEN = "written";

    /** Of about 12 kB each with what they were read from, and there are up to twice as many. */
    private static final int MOST = 500;

    private volatile Map<String, Block> young = new ConcurrentHashMap<>();
    private volatile Map<String, Block> old = Map.of();

    @Override
    public Block deserialize(JsonParser parser, DeserializationContext context) {
        String written = (String) context.getAttribute(WRITTEN);
        int start = at(parser);
        parser.skipChildren();
        String block = written.substring(start, at(parser) + 1);
        Block known = young.get(block);
        if (known != null) {
            return known;
        }
        Block before = old.get(block);
        Block read = before == null ? DocumentJson.block(block) : before;
        keep(block, read);
        return read;
    }

    @Override
    public Block deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer type) {
        return deserialize(parser, context);
    }

    private static int at(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private void keep(String written, Block block) {
        if (young.size() >= MOST) {
            synchronized (this) {
                if (young.size() >= MOST) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
        young.put(written, block);
    }
}
