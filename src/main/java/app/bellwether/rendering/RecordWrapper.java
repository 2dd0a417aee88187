package app.bellwether.rendering;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a template the components of a record, also of one that only its package may see, and nothing else of any object. */
final class RecordWrapper extends DefaultObjectWrapper {

    private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    RecordWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        return object instanceof Integer number && Hole.is(number)
                ? new SimpleScalar(Hole.shown(number))
                : super.wrap(object);
    }

    @Override
    protected @Nullable TemplateModel handleUnknownType(Object object) throws TemplateModelException {
        return switch (object) {
            case Record record -> new Components(record);
            case Enum<?> constant -> wrap(constant.name());
            default -> throw new TemplateModelException("a template is not shown a " + object.getClass());
        };
    }

    private static Map<String, RecordComponent> componentsOf(Class<?> type) {
        return COMPONENTS.computeIfAbsent(
                type,
                unknown -> Arrays.stream(unknown.getRecordComponents())
                        .peek(component -> component.getAccessor().setAccessible(true))
                        .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, Function.identity())));
    }

    private final class Components implements TemplateHashModel, AdapterTemplateModel {

        private final Record record;

        Components(Record record) {
            this.record = record;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            RecordComponent component = componentsOf(record.getClass()).get(name);
            if (component == null) {
                throw new TemplateModelException("nothing is called “" + name + "” in a "
                        + record.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            }
            try {
                return wrap(component.getAccessor().invoke(record));
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                throw new TemplateModelException("cannot read " + component, unreadable);
            }
        }

        @Override
        public Object getAdaptedObject(Class<?> wanted) {
            return record;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
