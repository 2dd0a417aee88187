package app.bellwether.discord;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import tools.jackson.databind.json.JsonMapper;

/**
 * Discord's HTTP by JDA, which keeps its rate limits: it waits as the headers say, and asks again after a 502, 503 or 504. Messages
 * are sent as they were rendered, not built anew by JDA, so that what is sent is what tests and the local outbox show.
 */
final class JdaWire implements Wire {

    /** Within a letter's lease, even when JDA has to wait for a limit. */
    private static final int PATIENCE_SECONDS = 30;

    private static final Route FORUM_POST = Route.custom(Method.POST, "channels/{channel_id}/threads");
    private static final Route ANSWER = Route.Interactions.EDIT_FOLLOWUP;

    private final Bot bot;
    private final Tempo tempo = new Tempo();
    private final JsonMapper json = JsonMapper.shared();

    JdaWire(Bot bot) {
        this.bot = bot;
    }

    @Override
    public Reply post(String channel, Payload message) {
        return paced(Route.Messages.SEND_MESSAGE.compile(channel), data(message));
    }

    @Override
    public Reply open(String forum, String name, Payload message) {
        DataObject post = DataObject.empty().put("name", name).put("message", data(message));
        return paced(FORUM_POST.compile(forum), post);
    }

    @Override
    public Reply thread(String channel, String message, String name) {
        DataObject thread = DataObject.empty().put("name", name);
        return paced(Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel, message), thread);
    }

    @Override
    public Reply edit(String channel, String message, Payload words) {
        return paced(Route.Messages.EDIT_MESSAGE.compile(channel, message), data(words));
    }

    @Override
    public Reply answer(String application, String token, Payload message, boolean besides) {
        return besides
                ? sent(Route.Interactions.CREATE_FOLLOWUP.compile(application, token), data(message))
                : sent(ANSWER.compile(application, token, "@original"), data(message));
    }

    @Override
    public Reply direct(String user) {
        return paced(
                Route.Self.CREATE_PRIVATE_CHANNEL.compile(), DataObject.empty().put("recipient_id", user));
    }

    @Override
    public Optional<String> find(String channel, int mark) {
        return read(Route.Messages.GET_MESSAGE_HISTORY.compile(channel).withQueryParams("limit", "50")).stream(
                        DataArray::getObject)
                .filter(message -> message.optArray("components").stream()
                        .flatMap(components -> components.stream(DataArray::getObject))
                        .limit(1)
                        .anyMatch(component -> component.getInt("id", 0) == mark))
                .map(message -> message.getString("id"))
                .findFirst();
    }

    @Override
    public Optional<String> findPost(String forum, String name) {
        return bot.shards().stream()
                .flatMap(shards -> shards.getShards().stream())
                .flatMap(shard -> shard.getThreadChannelCache().stream())
                .filter(thread -> thread.getParentChannel().getId().equals(forum)
                        && thread.getName().equals(name)
                        && thread.getOwnerId()
                                .equals(thread.getJDA().getSelfUser().getId()))
                .map(ISnowflake::getId)
                .findFirst();
    }

    private DataArray read(Route.CompiledRoute route) {
        JDA line = bot.line().orElseThrow(() -> new IllegalStateException("there is no connection to Discord"));
        try {
            return new RestActionImpl<DataArray>(line, route, (response, _) -> response.getArray())
                    .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .submit()
                    .join();
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException("Discord does not say what is in the channel", unreadable);
        }
    }

    private DataObject data(Payload payload) {
        return DataObject.fromJson(json.writeValueAsBytes(payload));
    }

    private Reply paced(Route.CompiledRoute route, DataObject body) {
        tempo.step();
        return sent(route, body);
    }

    private Reply sent(Route.CompiledRoute route, DataObject body) {
        Optional<JDA> line = bot.line();
        if (line.isEmpty()) {
            return Reply.Failed.unconnected();
        }
        try {
            return new RestActionImpl<Reply>(
                            line.get(),
                            route,
                            body,
                            (response, _) -> new Reply.Done(response.getObject().getString("id")))
                    .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .submit()
                    .join();
        } catch (CompletionException failed) {
            return failed(failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException failed) {
            return failed(failed);
        }
    }

    private Reply failed(Throwable failure) {
        if (failure instanceof ErrorResponseException refusal) {
            int status = Math.max(0, refusal.getResponse().code);
            if (status == 401 && refusal.getErrorCode() == 0) {
                bot.lockOut();
            }
            return new Reply.Failed(status, Math.max(0, refusal.getErrorCode()), refusal.getMeaning());
        }
        String words = failure instanceof TimeoutException ? "Discord did not answer in time" : failure.toString();
        return new Reply.Failed(0, 0, words);
    }
}
