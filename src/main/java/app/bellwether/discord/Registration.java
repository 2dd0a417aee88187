package app.bellwether.discord;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells Discord the commands, when they are others than the last time: it takes only so many a day. */
@Component
@ConditionalOnProperty("bellwether.discord.token")
class Registration extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private final JdbcClient jdbc;

    Registration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void onReady(ReadyEvent event) {
        JDA line = event.getJDA();
        LOG.info(
                "Discord: connection {} of {} is there, for {} servers",
                line.getShardInfo().getShardId() + 1,
                line.getShardInfo().getShardTotal(),
                event.getGuildTotalCount());
        if (line.getShardInfo().getShardId() == 0) {
            Thread.ofVirtual().name("discord-commands").start(() -> register(line));
        }
    }

    private void register(JDA line) {
        List<SlashCommandData> commands = SlashCommands.all();
        String application = line.getSelfUser().getApplicationId();
        String sum = sum(commands);
        if (sum.equals(known(application))) {
            return;
        }
        try {
            line.updateCommands().addCommands(commands).complete();
            keep(application, sum);
            LOG.info("Discord knows {} commands now", commands.size());
        } catch (RuntimeException refused) {
            LOG.warn("Discord does not take the commands; it will be tried again at the next start", refused);
        }
    }

    private static String sum(List<SlashCommandData> commands) {
        CRC32C sum = new CRC32C();
        String all = commands.stream().map(one -> one.toData().toString()).collect(Collectors.joining());
        sum.update(all.chars()
                .sorted() // JDA writes an object's fields in no order
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        return all.length() + "-" + Long.toHexString(sum.getValue());
    }

    private String known(String application) {
        return jdbc.sql("select commands from discord.registered where application = :application")
                .param("application", application)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void keep(String application, String sum) {
        jdbc.sql("""
            insert into discord.registered (application, commands) values (:application, :sum)
            on conflict (application) do update set commands = excluded.commands
            """).param("application", application).param("sum", sum).update();
    }
}
