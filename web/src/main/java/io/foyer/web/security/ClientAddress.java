package io.foyer.web.security;

import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells from which address a request comes: the connection's own, or what a proxy that Foyer trusts says of it in
 * {@code X-Forwarded-For}. Of an IPv6 address the network counts, since its owner has the rest at will.
 */
@ApplicationScoped
public class ClientAddress {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
    private static final int NETWORK_BYTES = 8;

    @Inject
    private Settings settings;

    /** The address to count this request under. */
    public String of(HttpServletRequest request) {
        Enumeration<String> forwarded = request.getHeaders("X-Forwarded-For");
        return of(
                request.getRemoteAddr(),
                forwarded == null ? List.of() : Collections.list(forwarded),
                Arrays.stream(settings.text(Setting.HTTP_TRUSTED_PROXIES).split(","))
                        .map(String::strip)
                        .collect(Collectors.toSet()));
    }

    /** The last hop that no trusted proxy is; what stands before it anybody may have made up. */
    static String of(String remote, List<String> forwarded, Set<String> trusted) {
        List<String> hops = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        String address = remote;
        for (int i = hops.size() - 1; i >= 0 && trusted.contains(address); i--) {
            if (!ADDRESS.matcher(hops.get(i)).matches()) {
                break;
            }
            address = hops.get(i);
        }
        return network(address);
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // Digits and colons only, so that no name is ever looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > NETWORK_BYTES
                    ? Inet6Address.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_BYTES), bytes.length))
                                    .getHostAddress()
                            + "/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
