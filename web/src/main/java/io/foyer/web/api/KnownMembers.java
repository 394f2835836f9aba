package io.foyer.web.api;

import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Refuses members that a {@link WholeBody} does not have, or has twice, and values of another type: nothing may look as if it was taken. */
@Provider
@Priority(Priorities.ENTITY_CODER + 1)
public class KnownMembers implements ContainerRequestFilter {

    private static final Map<Method, Map<String, RecordComponent>> KNOWN = new ConcurrentHashMap<>();
    private static final JsonReaderFactory EACH_ONCE =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (resource.getResourceMethod() == null || !request.hasEntity()) {
            return;
        }
        Map<String, RecordComponent> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), KnownMembers::of);
        if (known.isEmpty()) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        Map<String, JsonValue> sent = sent(body);
        List<FieldFault> faults = sent.entrySet().stream()
                .flatMap(member -> fault(known, member.getKey(), member.getValue()).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!sent.isEmpty() && isRepeating(body)) {
            throw new Invalid("body", "Send each member once");
        }
    }

    private static Optional<FieldFault> fault(Map<String, RecordComponent> known, String name, JsonValue value) {
        if (!known.containsKey(name)) {
            return Optional.of(new FieldFault(name, "Not known here; known are: " + String.join(", ", known.keySet())));
        }
        return MemberTypes.refusal(known.get(name), value).map(problem -> new FieldFault(name, problem));
    }

    private static boolean isRepeating(byte[] readable) {
        try (JsonReader reader = EACH_ONCE.createReader(new ByteArrayInputStream(readable))) {
            reader.readObject();
            return false;
        } catch (JsonException repeated) {
            return true;
        }
    }

    /** Nothing where it is no JSON object, which its reader says better. */
    private static Map<String, JsonValue> sent(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException malformed) {
            return Map.of();
        }
    }

    private static Map<String, RecordComponent> of(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(type -> type.isAnnotationPresent(WholeBody.class))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .collect(Collectors.toMap(
                        RecordComponent::getName, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
