package io.foyer.web.push;

import io.foyer.web.security.SignIn;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;

/** Looks at the handshake of a socket: which browser session it belongs to; another site's page gets no principal. */
public class PushHandshake extends ServerEndpointConfig.Configurator {

    static final String PRINCIPAL = "foyer.principal";
    static final String SESSION = "foyer.session";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Map<String, Object> properties = config.getUserProperties();
        properties.remove(PRINCIPAL);
        properties.remove(SESSION);
        if (request.getHttpSession() instanceof HttpSession session && isSameSite(request)) {
            SignIn.principalOf(session).ifPresent(principal -> properties.put(PRINCIPAL, principal));
            properties.put(SESSION, session.getId());
        }
    }

    private static boolean isSameSite(HandshakeRequest request) {
        String origin = header(request, "Origin");
        String host = header(request, "Host");
        return origin == null || (host != null && origin.endsWith("//" + host));
    }

    private static String header(HandshakeRequest request, String name) {
        List<String> values = request.getHeaders().get(name);
        if (values == null) {
            values = request.getHeaders().get(name.toLowerCase(java.util.Locale.ROOT));
        }
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
