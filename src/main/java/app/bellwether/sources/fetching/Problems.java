package app.bellwether.sources.fetching;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What went wrong, as {@link app.bellwether.sources.SourceHealth#problem()} has it. */
final class Problems {

    private Problems() {}

    static String of(Throwable problem) {
        return switch (problem) {
            case PublicAddresses.NotPublic closed ->
                "leads to an address that is not public; bellwether.sources.allow can allow " + closed.getMessage();
            case UnknownHostException unknown -> "has a host that cannot be found";
            case Body.TooLarge large -> "answers with more than 10 MB";
            case Body.UnknownEncoding encoding -> "answers packed in a way that was not asked for";
            case SSLException secure when isCertificate(secure) -> "shows a certificate that is not valid";
            case SSLException secure -> "does not speak TLS as it should";
            case InterruptedIOException late -> "takes too long to answer";
            case ConnectException refused -> "refuses the connection";
            case NoRouteToHostException away -> "cannot be reached";
            case ConnectionClosedException cut -> "breaks off its answer";
            case NoHttpResponseException silent -> "closes the connection without an answer";
            case EOFException cut -> "breaks off its answer";
            case ZipException broken -> "answers with something packed that cannot be unpacked";
            default -> "answers with something that is not HTTP";
        };
    }

    private static boolean isCertificate(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    static String ofStatus(int code) {
        var meaning = switch (code) {
            case 400 -> "it does not understand the request";
            case 401, 407 -> "it wants a password";
            case 402 -> "it wants to be paid";
            case 403 -> "it does not let us read";
            case 404 -> "there is nothing at this address";
            case 429 -> "it was asked too often";
            case 451 -> "it may not show this";
            case 500 -> "it has an error of its own";
            case 502, 504 -> "its gateway has no answer";
            case 503 -> "it is not available now";
            default -> code >= 500 ? "it has an error of its own" : "it does not give the feed";
        };
        return "answers with status " + code + ": " + meaning;
    }
}
