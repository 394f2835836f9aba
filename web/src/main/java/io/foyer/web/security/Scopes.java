package io.foyer.web.security;

import io.foyer.office.Scope;
import java.util.Map;
import java.util.Optional;

/** Which scope a program's key needs for an address of the REST interface. */
public final class Scopes {

    private static final String ROOT = "/api/v1/";

    /** The area of an address by its first word; what is not here, no program may do anyway or every key may. */
    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("cards", "cards"),
            Map.entry("card-files", "cards"),
            Map.entry("people", "cards"),
            Map.entry("reminders", "cards"),
            Map.entry("appointments", "cards"),
            Map.entry("customers", "customers"),
            Map.entry("licence-reads", "customers"),
            Map.entry("communications", "communications"),
            Map.entry("events", "communications"),
            Map.entry("calls", "calls"),
            Map.entry("mailboxes", "mail"),
            Map.entry("mail-presets", "mail"),
            Map.entry("templates", "templates"),
            Map.entry("card-lines", "templates"),
            Map.entry("template-packs", "templates"),
            Map.entry("offices", "offices"),
            Map.entry("news", "offices"));

    private Scopes() {}

    /** The scope for a request; empty where the role alone decides. */
    public static Optional<Scope> needed(String method, String path) {
        String area =
                path.startsWith(ROOT) ? AREAS.get(path.substring(ROOT.length()).split("/", 2)[0]) : null;
        return area == null ? Optional.empty() : Scope.of(area + (Doors.isReading(method, path) ? ".read" : ".write"));
    }
}
