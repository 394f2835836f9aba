package io.foyer.telephony;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where and as whom to log in to one Asterisk.
 *
 * @param user name in its manager.conf
 * @param secret the password with it; never shown
 * @param name what Foyer calls this PBX
 * @param company whose calls it carries, or null for the first company
 */
record AsteriskAddress(String user, String secret, String host, int port, String name, String company) {

    private static final int DEFAULT_PORT = 5038;

    /** Reads the setting: {@code ami://user:secret@host:port?name=hq&company=Northside}, several with commas between. */
    static List<AsteriskAddress> list(String setting) {
        return setting.isBlank()
                ? List.of()
                : Arrays.stream(setting.split(",", -1))
                        .map(AsteriskAddress::read)
                        .toList();
    }

    private static AsteriskAddress read(String text) {
        URI uri = URI.create(text.strip());
        String[] login = uri.getRawUserInfo().split(":", 2);
        Map<String, String> more = parameters(uri.getRawQuery());
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new AsteriskAddress(
                decode(login[0]),
                login.length > 1 ? decode(login[1]) : "",
                uri.getHost(),
                port,
                more.getOrDefault("name", uri.getHost() + ":" + port),
                more.get("company"));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String one : (query == null ? "" : query).split("&", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        one.substring(0, equals),
                        decode(one.substring(equals + 1).replace("+", " ")));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name + " (" + host + ":" + port + ")";
    }
}
