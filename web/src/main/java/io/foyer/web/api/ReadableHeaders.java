package io.foyer.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** Refuses a Content-Type that cannot be read; the REST runtime gives up on it before anything of ours is asked. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ReadableHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isReadable(request.getContentType())) {
            chain.doFilter(request, response);
        } else {
            Problem.of(415, "Unsupported Media Type", "Write the Content-Type as in application/json")
                    .write(request, response);
        }
    }

    private static boolean isReadable(String type) {
        try {
            return type == null || MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException noType) {
            return false;
        }
    }
}
