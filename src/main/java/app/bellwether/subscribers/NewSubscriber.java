package app.bellwether.subscribers;

import app.bellwether.taxonomy.Role;
import java.util.List;

/**
 * What somebody asks for when they sign up.
 *
 * @param name may be empty
 * @param destination where to
 * @param wanted interests as typed
 * @param muted as typed
 */
public record NewSubscriber(
        String name,
        Destination destination,
        List<String> wanted,
        List<String> muted,
        Role role,
        Schedule schedule,
        int minutes,
        String language) {}
