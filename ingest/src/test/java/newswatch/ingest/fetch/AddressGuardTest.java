package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressGuardTest {

    @ParameterizedTest(name = "{0} is public: {1}")
    @CsvSource({
        "9.9.9.9, true",
        "2620:fe::fe, true",
        "127.0.0.1, false",
        "127.8.9.1, false",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "172.32.0.1, true",
        "192.168.178.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "100.128.0.1, true",
        "192.0.0.8, false",
        "198.18.0.1, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "::ffff:127.0.0.1, false",
        "::ffff:9.9.9.9, true",
        "fe80::1, false",
        "fd00::1, false",
        "64:ff9b::7f00:1, false",
        "64:ff9b::a9fe:a9fe, false",
        "64:ff9b::909:909, true",
        "64:ff9b:1::1, false",
        "2001:db8::1, false",
        "2001:4860:4860::8888, true",
        "2a02:2e0:3fe:1001::1, true",
        "3fff::1, false",
        "ff02::1, false",
        "203.0.113.9, false",
        "192.88.99.1, false",
        "192.88.98.1, true",
        "2002:7f00:1::, false",
        "2001:0:1::, false",
    })
    void knowsWhatIsPublic(String address, boolean expected) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "port {0}: {1}")
    @CsvSource({"80, true", "443, true", "8080, true", "8443, true", "25, false", "22, false", "6379, false"})
    void admitsPortsOfTheWeb(int port, boolean expected) {
        assertThat(new AddressGuard(false).admitsPort(port)).isEqualTo(expected);
        assertThat(new AddressGuard(true).admitsPort(port)).isTrue();
    }

    @Test
    void admitsPrivateAddressesOnlyWhenTold() throws Exception {
        List<InetAddress> mixed = List.of(InetAddress.getByName("9.9.9.9"), InetAddress.getByName("10.0.0.1"));

        assertThat(new AddressGuard(false).admits(mixed)).isFalse();
        assertThat(new AddressGuard(false).admits(mixed.subList(0, 1))).isTrue();
        assertThat(new AddressGuard(true).admits(mixed)).isTrue();
    }
}
