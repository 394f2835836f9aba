package io.foyer.web.api;

import io.foyer.platform.Json;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Makes REST write records exactly as the streams do. */
@Provider
public class JsonOfApi implements ContextResolver<Jsonb> {

    @Override
    public Jsonb getContext(Class<?> type) {
        return Json.binding();
    }
}
