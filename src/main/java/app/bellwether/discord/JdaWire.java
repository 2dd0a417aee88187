package app.bellwether.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Method;
import net.dv8tion.jda.api.requests.Response;
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
    private static final Route CHANNEL = Route.custom(Method.GET, "channels/{channel_id}");
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
    public Reply open(String forum, String name, List<String> tags, Payload message) {
        DataObject post = DataObject.empty().put("name", name).put("message", data(message));
        if (!tags.isEmpty()) {
            post.put("applied_tags", tags);
        }
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
    public Reply reopen(String thread) {
        return paced(
                Route.Channels.MODIFY_CHANNEL.compile(thread),
                DataObject.empty().put("archived", false));
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
    public List<Tag> tags(String forum) {
        return channel(forum).optArray("available_tags").stream()
                .flatMap(tags -> tags.stream(DataArray::getObject))
                .map(tag -> new Tag(tag.getString("id"), tag.getString("name"), tag.getBoolean("moderated")))
                .toList();
    }

    @Override
    public Reply tag(String forum, String name) {
        DataArray tags = channel(forum).optArray("available_tags").orElseGet(DataArray::empty);
        tags.add(DataObject.empty().put("name", name));
        return paced(
                Route.Channels.MODIFY_CHANNEL.compile(forum), DataObject.empty().put("available_tags", tags));
    }

    @Override
    public Optional<String> find(String channel, int mark) {
        Route.CompiledRoute newest =
                Route.Messages.GET_MESSAGE_HISTORY.compile(channel).withQueryParams("limit", "50");
        DataArray messages;
        try {
            messages = read(newest, Response::getArray);
        } catch (IllegalStateException unreadable) {
            if (unreadable.getCause() instanceof CompletionException failed
                    && failed.getCause() instanceof ErrorResponseException refusal
                    && refusal.getErrorCode() == Reply.Failed.UNKNOWN_CHANNEL) {
                return Optional.empty();
            }
            throw unreadable;
        }
        return messages.stream(DataArray::getObject)
                .filter(message -> message.optArray("components").stream()
                        .flatMap(components -> components.stream(DataArray::getObject))
                        .limit(1)
                        .anyMatch(component -> component.getInt("id", 0) == mark))
                .map(message -> message.getString("id"))
                .findFirst();
    }

    @Override
    public List<String> findPosts(String forum, String name) {
        String self = line().getSelfUser().getId();
        Route.CompiledRoute active =
                Route.Guilds.LIST_ACTIVE_THREADS.compile(channel(forum).getString("guild_id"));
        Route.CompiledRoute archived = Route.Channels.LIST_PUBLIC_ARCHIVED_THREADS.compile(forum);
        return Stream.of(active, archived)
                .flatMap(route -> read(route, Response::getObject).getArray("threads").stream(DataArray::getObject))
                .filter(post -> post.getString("parent_id", "").equals(forum)
                        && post.getString("name").equals(name)
                        && post.getString("owner_id", "").equals(self))
                .map(post -> post.getString("id"))
                .toList();
    }

    private DataObject channel(String id) {
        return read(CHANNEL.compile(id), Response::getObject);
    }

    private JDA line() {
        return bot.line().orElseThrow(() -> new IllegalStateException("there is no connection to Discord"));
    }

    private <T> T read(Route.CompiledRoute route, Function<Response, T> body) {
        tempo.step();
        try {
            return new RestActionImpl<T>(line(), route, (response, _) -> body.apply(response))
                    .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .submit()
                    .join();
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException("Discord does not say what is there", unreadable);
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
