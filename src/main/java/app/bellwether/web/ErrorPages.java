package app.bellwether.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is shown when something is not there or went wrong: words, and nothing of what happened inside. */
@RestController
final class ErrorPages implements ErrorController {

    private final Press press;

    ErrorPages(Press press) {
        this.press = press;
    }

    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return switch (status) {
            case null -> press.missing();
            case NOT_FOUND -> press.missing();
            case FORBIDDEN ->
                press.trouble(
                        status,
                        "That was refused",
                        "It came from a page of another site. Open the page here, and try again.");
            case HttpStatus client
            when client.is4xxClientError() ->
                press.trouble(
                        client,
                        "That was not understood",
                        "The address or what was sent with it is not what this page takes.");
            default ->
                press.trouble(
                        status,
                        "Something went wrong here",
                        "It is not your doing. The log of the server tells more; please try again later.");
        };
    }
}
