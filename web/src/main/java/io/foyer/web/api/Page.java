package io.foyer.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next address of the following page, or null on the last one
 */
public record Page<T>(List<T> items, String next) {

    /** Answers a page; the key of its last row leads to the next one, in the body and as a Link header. */
    static <T> Response of(List<T> rows, int limit, UriInfo uri, String parameter, Function<T, String> key) {
        if (rows.size() < limit) {
            return Response.ok(new Page<>(rows, null)).build();
        }
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam(parameter, key.apply(rows.get(rows.size() - 1)))
                .build();
        String relative = next.getRawPath() + "?" + next.getRawQuery();
        return Response.ok(new Page<>(rows, relative))
                .header("Link", "<" + relative + ">; rel=\"next\"")
                .build();
    }
}
