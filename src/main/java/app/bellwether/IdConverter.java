package app.bellwether;

import java.lang.reflect.Constructor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** A record of one text as that text, and back. */
final class IdConverter implements GenericConverter {

    private final Class<? extends Record> type;
    private final Constructor<? extends Record> constructor;

    IdConverter(Class<? extends Record> type) {
        this.type = type;
        try {
            this.constructor = type.getConstructor(String.class);
        } catch (NoSuchMethodException other) {
            throw new IllegalArgumentException(type + " is not a record of one text", other);
        }
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, type), new ConvertiblePair(type, String.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return switch (source) {
            case null -> null;
            case String text -> BeanUtils.instantiateClass(constructor, text);
            default -> source.toString();
        };
    }
}
