package app.bellwether.discord;

import app.bellwether.discord.StandInInteractions.Asked;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stand-in as a program of its own, for somebody who has no server at Discord at hand: a Bellwether is pointed at it, what that
 * posts is printed, and what is typed here is done by the owner of its one server. {@code src/trial/discord} runs it.
 */
final class DiscordTrial {

    static final String USAGE = """
        /bellwether setup topics: AI chips, climate  a command, its options behind it as in Discord; as it is done in #news
        /item more number: 2, /change mute to: AI     others
        press 3            the button with that number
        choose 4 VALUE     of the menu with that number
        anything else      written in the channel; the bot hears it when it has @bot in it
        faults             what was asked against Discord's rules
        """;

    private static final int PORT = 8100;
    private static final Pattern OPTION = Pattern.compile(" ([a-z_]{2,32}): ?");
    private static final Pattern CHOICE = Pattern.compile("(press|choose) (\\d{1,4})(?: (.+))?");

    private final StandIn discord;
    private final PrintStream out;
    private final Map<String, String> printed = new HashMap<>();
    private final List<Pressed> numbered = new CopyOnWriteArrayList<>(); // printed by one thread, pressed by another

    private record Pressed(ObjectNode message, String id) {}

    DiscordTrial(StandIn discord, PrintStream out) {
        this.discord = discord;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        StandIn discord = new StandIn(arguments.length > 0 ? Integer.parseInt(arguments[0]) : PORT);
        DiscordTrial trial = new DiscordTrial(discord, System.out);
        System.out.println("A Discord on this machine, with a server that has the channels #news (" + StandIn.NEWS
                + ") and, a forum, #briefs (" + StandIn.FORUM
                + "). Point a Bellwether at it:\n\n    BELLWETHER_DISCORD_TOKEN=" + discord.token()
                + " BELLWETHER_DISCORD_API="
                + discord.api() + "\n\nand type, once it says that it is connected:\n\n" + USAGE);
        Thread.startVirtualThread(trial::watch);
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            trial.say(line.strip());
        }
        Thread.currentThread().join(); // without a terminal it goes on printing what is posted
    }

    private void watch() {
        while (true) {
            print();
            try {
                Thread.sleep(300);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** Does what was typed, and prints what was said to it. */
    void say(String line) {
        try {
            act(line);
        } catch (AssertionError | RuntimeException refused) {
            out.println("That cannot be done here: " + refused.getMessage());
        }
    }

    private void act(String line) {
        Matcher choice = CHOICE.matcher(line);
        if (line.startsWith("/")) {
            command(line.substring(1));
        } else if (choice.matches()) {
            choose(Integer.parseInt(choice.group(2)), choice.group(3));
        } else if (line.equals("faults")) {
            out.println(discord.faults().isEmpty() ? "None." : String.join("\n", discord.faults()));
        } else if (!line.isEmpty()) {
            String words = line.replace("@bot", "<@" + StandIn.APPLICATION + ">");
            discord.interactions.write(StandIn.NEWS, StandInInteractions.OWNER, words);
        }
    }

    private void command(String line) {
        if (discord.commands().isEmpty()) {
            out.println("No Bellwether has said yet which commands there are.");
            return;
        }
        Matcher option = OPTION.matcher(line);
        Map<String, Object> options = new LinkedHashMap<>();
        int end = line.length();
        int begin = 0;
        String name = "";
        while (option.find()) {
            if (name.isEmpty()) {
                end = option.start();
            } else {
                options.put(name, value(line.substring(begin, option.start())));
            }
            name = option.group(1);
            begin = option.end();
        }
        if (!name.isEmpty()) {
            options.put(name, value(line.substring(begin)));
        }
        member(StandIn.NEWS).type(line.substring(0, end).strip(), options);
    }

    private static Object value(String typed) {
        String value = typed.strip();
        if (value.matches("true|false")) {
            return Boolean.valueOf(value);
        }
        return value.matches("\\d{1,9}") ? Integer.valueOf(value) : value;
    }

    private void choose(int number, @Nullable String value) {
        if (number < 1 || number > numbered.size()) {
            out.println("There is no " + number + " to be pressed.");
            return;
        }
        Pressed pressed = numbered.get(number - 1);
        String channel = pressed.message.path("channel_id").asString();
        if (value == null) {
            member(channel).press(pressed.message, pressed.id);
        } else {
            member(channel).choose(pressed.message, pressed.id, value);
        }
    }

    private Member member(String channel) {
        return new Member(discord, StandInInteractions.OWNER, channel);
    }

    /** Prints what was posted, said or edited since it was asked last. */
    synchronized void print() {
        discord.messages.all().forEach(message -> print(message, "posted"));
        for (Asked asked : discord.interactions.all()) {
            asked.messages.forEach(message -> print(message, asked.ephemeral ? "shown to you alone" : "answered"));
        }
    }

    private void print(ObjectNode message, String how) {
        String now = message.toString();
        String before = printed.put(message.path("id").asString(), now);
        if (now.equals(before)) {
            return;
        }
        StringBuilder shown = new StringBuilder();
        if (!message.path("content").asString().isEmpty()) {
            shown.append(message.path("content").asString()).append('\n');
        }
        lay(message, message.path("components"), shown);
        String channel = discord.known(message.path("channel_id").asString())
                .path("name")
                .asString("you");
        out.println("──── " + (before == null ? how : "edited") + " in #" + channel + "\n" + shown);
    }

    private void lay(ObjectNode message, JsonNode components, StringBuilder into) {
        for (JsonNode one : components) {
            if (one.has("content")) {
                into.append(one.path("content").asString()).append('\n');
            }
            if (one.has("custom_id")) {
                numbered.add(new Pressed(message, one.path("custom_id").asString()));
                into.append("   [")
                        .append(numbered.size())
                        .append("] ")
                        .append(one.path("label")
                                .asString(one.path("placeholder").asString("")));
                one.path("options")
                        .forEach(option -> into.append("\n        ")
                                .append(option.path("value").asString())
                                .append("  ")
                                .append(option.path("label").asString()));
                into.append('\n');
            }
            if (one.has("url")) {
                into.append("   ")
                        .append(one.path("label").asString())
                        .append("  ")
                        .append(one.path("url").asString())
                        .append('\n');
            }
            lay(message, one.path("components"), into);
            if (one.has("accessory")) {
                lay(message, JsonMapper.shared().createArrayNode().add(one.get("accessory")), into);
            }
        }
    }
}
