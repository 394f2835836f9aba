package io.foyer.web.api;

import io.foyer.platform.Json;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Makes REST write records exactly as the streams do, and read whole numbers exactly. */
@Provider
public class JsonOfApi implements ContextResolver<Jsonb> {

    private static final Jsonb BINDING = JsonbBuilder.create(
            Json.config().withDeserializers(new ExactNumbers.OfLong(), new ExactNumbers.OfInteger()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return BINDING;
    }
}
