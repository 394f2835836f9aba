package io.foyer.intake;

import io.foyer.platform.DurableQueues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds who takes a message. */
@ApplicationScoped
class IntakeConsumers {

    @Inject
    @Any
    private Instance<IntakeConsumer> all;

    private final Map<String, IntakeConsumer> byKind = new ConcurrentHashMap<>();

    IntakeConsumer of(Message message) throws JMSException {
        String kind = message.getStringProperty(DurableQueues.KIND);
        return of(kind == null ? CallIntake.KIND : kind);
    }

    private IntakeConsumer of(String kind) {
        return byKind.computeIfAbsent(kind, this::find);
    }

    private IntakeConsumer find(String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Unprocessable("This version takes no messages of the kind " + kind, null));
    }
}
