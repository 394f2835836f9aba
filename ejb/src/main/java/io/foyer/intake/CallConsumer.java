package io.foyer.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes events of calls. */
@ApplicationScoped
class CallConsumer implements IntakeConsumer {

    @EJB
    private CallService calls;

    @Override
    public String kind() {
        return CallIntake.KIND;
    }

    @Override
    public void check(String text) {
        CallEventReader.read(text);
    }

    @Override
    public void consume(String text) {
        calls.record(CallEventReader.read(text));
    }
}
