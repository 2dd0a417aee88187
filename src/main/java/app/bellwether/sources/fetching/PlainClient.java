package app.bellwether.sources.fetching;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** A client that does what it is told and nothing by itself: no cookies, redirects, retries, proxies, unpacking. */
public final class PlainClient {

    private static final String NAME = "Bellwether/0.1 (reads feeds for morning briefs)";
    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 32 * 1024;

    private PlainClient() {}

    /**
     * One that connects to what these names lead to.
     *
     * @param deadline for connecting, and for each time that something is waited for
     */
    public static CloseableHttpClient of(DnsResolver addresses, Duration deadline) {
        var timeout = Timeout.of(deadline);
        var headers = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(headers)
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                // who asks sees to it that a host is not asked too much
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .setTimeToLive(TimeValue.ofSeconds(30))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setUserAgent(NAME)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }
}
