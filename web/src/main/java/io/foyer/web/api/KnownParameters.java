package io.foyer.web.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Refuses a query parameter that the method does not declare, or that comes twice: neither may look like an answer. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private static final Map<java.lang.reflect.Method, Set<String>> DECLARED = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        Set<String> sent = parameters.keySet();
        if (sent.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = DECLARED.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        List<String> unknown =
                sent.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            request.abortWith(Problem.of(
                            400,
                            "Unknown parameter",
                            "Not known here: " + String.join(", ", unknown)
                                    + (known.isEmpty() ? "" : "; known are: " + String.join(", ", known)))
                    .response());
            return;
        }
        List<String> repeated = sent.stream()
                .filter(name -> parameters.get(name).size() > 1)
                .sorted()
                .toList();
        if (!repeated.isEmpty()) {
            request.abortWith(Problem.of(400, "Repeated parameter", "Send only once: " + String.join(", ", repeated))
                    .response());
        }
    }

    private static Set<String> declared(java.lang.reflect.Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(annotation -> annotation != null)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
