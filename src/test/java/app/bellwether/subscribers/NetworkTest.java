package app.bellwether.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void takesAnAddressForTheSameWithAPortAsSomeProxiesWriteIt() {
        assertThat(Network.of("192.0.2.7:4711")).isEqualTo(Network.of("192.0.2.7"));
        assertThat(Network.of("[2001:db8::7]:4711")).isEqualTo(Network.of("2001:db8::7"));
        assertThat(Network.of("[2001:db8::7]")).isEqualTo(Network.of("2001:db8::7"));
        assertThat(Network.of("fe80::1%eth0")).isEqualTo(Network.of("fe80::1"));
        assertThat(Network.of("[".repeat(100_000))).isEqualTo(Network.of("nowhere"));
    }

    @Test
    void tellsHousesApartAndWhatOneCustomerCanGetNot() {
        assertThat(Network.of("192.0.2.7").house())
                .isNotEqualTo(Network.of("192.0.2.8").house());
        assertThat(Network.of("192.0.2.7").neighbourhood())
                .isEqualTo(Network.of("192.0.2.8").neighbourhood())
                .isNotEqualTo(Network.of("192.0.3.8").neighbourhood());
        assertThat(Network.of("2001:db8:1:2::1").house())
                .isEqualTo(Network.of("2001:db8:1:2:ffff::9").house())
                .isNotEqualTo(Network.of("2001:db8:1:3::1").house());
        assertThat(Network.of("2001:db8:1:2::1").neighbourhood())
                .isEqualTo(Network.of("2001:db8:1:ffff::1").neighbourhood())
                .isNotEqualTo(Network.of("2001:db8:2::1").neighbourhood());
    }

    @Test
    void takesAnAddressAsTheSameHoweverItIsWritten() {
        assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo(Network.of("192.0.2.7"));
        assertThat(Network.of("fe80::1%eth0")).isEqualTo(Network.of("fe80:0::1"));
        assertThat(Network.of("")).isEqualTo(Network.of("nonsense"));
    }

    @Test
    void tellsThoseApartWhoAskInDiscord() {
        assertThat(Network.of(Requests.DISCORD + "1")).isNotEqualTo(Network.of(Requests.DISCORD + "2"));
    }
}
