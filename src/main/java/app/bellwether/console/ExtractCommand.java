package app.bellwether.console;

import app.bellwether.sources.Pages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads an HTML page; writes the article on it.")
final class ExtractCommand implements Callable<Integer> {

    @Option(names = "--url", required = true, description = "where the page is from")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String url;

    private final Lines lines;

    ExtractCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Pages.Extract extract = Pages.extract(lines.bytes(), url);
        if (extract.instead() != null) {
            lines.tell(url + " " + extract.instead());
        } else if (extract.paid()) {
            lines.tell(url + " is to be paid for; this may be only its beginning");
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("title", extract.title());
        line.put("author", extract.author());
        line.put("published", extract.published() == null ? null : String.valueOf(extract.published()));
        line.put("text", extract.text());
        lines.write(line);
        return 0;
    }
}
