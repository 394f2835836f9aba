package io.foyer.form;

import io.foyer.intake.EntryMessage;
import java.util.Map;

/** A filled form as it waits on the queue: the entry it becomes, and what led its sender here. */
public record FormMessage(EntryMessage entry, Map<String, String> trail) {

    public FormMessage {
        trail = trail == null ? Map.of() : Map.copyOf(trail);
    }
}
