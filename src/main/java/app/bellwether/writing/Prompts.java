package app.bellwether.writing;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words in which a model is asked: {@code templates/prompts}. Safe for threads. */
final class Prompts {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    Prompts() {
        templates.setTemplateLoader(new ClassTemplateLoader(Prompts.class, "/templates/prompts"));
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
    }

    /** The rules for every task. */
    String rules(String language) {
        return filled("rules", Map.of("language", Locale.of(language).getDisplayLanguage(Locale.ENGLISH)));
    }

    /** What is asked, with the spans. */
    String asked(TaskForm form, NumberedSpans spans) {
        Map<String, Object> data = new HashMap<>(form.data());
        data.put("spans", spans.block(form.outside()));
        form.outside().forEach((name, words) -> data.put(name, !words.isEmpty()));
        return filled(form.task().name().toLowerCase(Locale.ROOT), data);
    }

    String filled(String template, Map<String, Object> data) {
        try {
            StringWriter words = new StringWriter();
            templates.getTemplate(template + ".ftl").process(data, words);
            return words.toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the prompt " + template + " cannot be filled", e);
        }
    }
}
