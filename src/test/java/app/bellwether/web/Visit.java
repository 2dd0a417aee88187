package app.bellwether.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.bellwether.subscribers.LocalKey;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Sets up the pages for a test, without a server. */
final class Visit {

    private static final LocalKey KEY = new LocalKey("key-of-the-trial");

    /** What a browser has that came by the link of the log. */
    static final Cookie LOCAL = new Cookie("bellwether-local", KEY.value());

    private Visit() {}

    /** The door as it is with no mail server and on loopback. */
    static LocalDoor home() {
        return new LocalDoor(new MockEnvironment().withProperty("server.address", "127.0.0.1"), KEY);
    }

    /** The door as it is for the world. */
    static LocalDoor world() {
        return new LocalDoor(
                new MockEnvironment()
                        .withProperty("server.address", "0.0.0.0")
                        .withProperty("spring.mail.host", "smtp.example"),
                KEY);
    }

    /** The same without a mail server. */
    static LocalDoor unmailed() {
        return new LocalDoor(new MockEnvironment().withProperty("server.address", "0.0.0.0"), KEY);
    }

    /** By a browser that came by the link. */
    static MockMvc to(Object... controllers) {
        return to(get("/").cookie(LOCAL), controllers);
    }

    /** By a browser that did not. */
    static MockMvc byAStranger(Object... controllers) {
        return to(get("/"), controllers);
    }

    private static MockMvc to(MockHttpServletRequestBuilder each, Object... controllers) {
        return MockMvcBuilders.standaloneSetup(controllers)
                .defaultRequest(each)
                .addFilters(new Guard(new WebSettings("http://localhost:8080", Path.of("target/operator-link"))))
                .build();
    }
}
