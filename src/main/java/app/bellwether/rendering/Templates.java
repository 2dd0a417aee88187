package app.bellwether.rendering;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** How every template of the application is read: escaped by its extension, strict, and the same on every machine. */
public final class Templates {

    private Templates() {}

    /** A configuration that reads what lies under {@code templates/} beside the given folder's name. */
    public static Configuration under(String folder) {
        return under(folder, Map.of());
    }

    /** The same, with texts that stand in for some of the templates, by name. */
    static Configuration under(String folder, Map<String, String> replaced) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        StringTemplateLoader first = new StringTemplateLoader();
        replaced.forEach(first::putTemplate);
        configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            first, new ClassTemplateLoader(Templates.class.getClassLoader(), "templates/" + folder)
        }));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocalizedLookup(false);
        configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setNumberFormat("computer");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setObjectWrapper(new RecordWrapper());
        return configuration;
    }
}
