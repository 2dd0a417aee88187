package app.bellwether;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** An id or a document as the text that it is kept as, and back. */
record TextConverter<T>(Class<T> type, Function<String, T> read, Function<T, String> write)
        implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, type), new ConvertiblePair(type, String.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return switch (source) {
            case null -> null;
            case String text -> read.apply(text);
            default -> write.apply(type.cast(source));
        };
    }
}
