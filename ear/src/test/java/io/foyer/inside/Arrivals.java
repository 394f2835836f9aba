package io.foyer.inside;

import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEventArrived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears every change that reaches this node, as the streams do. */
@ApplicationScoped
public class Arrivals {

    private final List<OfficeEvent> events = new CopyOnWriteArrayList<>();

    void heard(@Observes OfficeEventArrived arrived) {
        events.add(arrived.event());
    }

    /** How many of the changes that came tell of this text. */
    long of(String text) {
        return events.stream().filter(event -> event.json().contains(text)).count();
    }
}
