package app.bellwether.console;

import app.bellwether.mail.IncomingMail;
import app.bellwether.replies.Command;
import app.bellwether.replies.Commands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
        name = "reply",
        mixinStandardHelpOptions = true,
        description = "Reads one message (RFC 5322); writes what its author wrote, and which commands are in it.")
final class ReplyCommand implements Callable<Integer> {

    @Option(names = "--explain", description = "also write who sent it, to whom, and the whole text")
    private boolean explain;

    private final Lines lines;

    ReplyCommand(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        IncomingMail mail = IncomingMail.read(lines.bytes());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", mail.reply());
        line.put(
                "commands",
                mail.automatic().isPresent()
                        ? List.of()
                        : Commands.read(mail.reply()).commands().stream()
                                .map(ReplyCommand::line)
                                .toList());
        mail.automatic().or(() -> said(mail)).ifPresent(why -> line.put("ignored", why));
        if (explain) {
            line.put("from", mail.from().orElse(null));
            line.put("to", mail.to());
            line.put("subject", mail.subject());
            line.put("whole", mail.text());
        }
        lines.write(line);
        return 0;
    }

    private static Optional<String> said(IncomingMail mail) {
        return mail.forwards()
                ? Optional.of("forward")
                : Optional.of("empty").filter(_ -> mail.reply().isBlank());
    }

    private static Map<String, Object> line(Command command) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", command.verb().word());
        line.put("arguments", command.arguments());
        return line;
    }
}
