package io.foyer.intake;

import io.foyer.platform.DatabasePing;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells poison from an outage. A message that can never succeed is set aside at once, one that fails for no known cause
 * after a bounded number of deliveries; an outage is thrown on, for the broker to deliver again.
 */
@ApplicationScoped
class Poison {

    private static final Logger LOG = Logger.getLogger(Poison.class.getName());
    private static final int REMEMBERED = 10_000;

    /** Tries in one delivery before a lost race is left to the broker. */
    private static final int RACES = 5;

    private final DeadLetters deadLetters;
    private final Settings settings;
    private final DatabasePing database;

    /** Failures of messages on this node that were no outage; the broker's own count cannot tell them apart. */
    private final Map<String, Integer> failures = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    });

    @Inject
    Poison(DeadLetters deadLetters, Settings settings, DatabasePing database) {
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.database = database;
    }

    /** For the container's proxy only. */
    protected Poison() {
        this(null, null, null);
    }

    /** What is done with a message's text. */
    interface Work {
        void on(String text) throws JMSException;
    }

    void guard(Message message, Work work) {
        try {
            attempt(message.getBody(String.class), work);
        } catch (Unprocessable hopeless) {
            deadLetters.setAside(message, hopeless.getMessage());
        } catch (JMSException notText) {
            deadLetters.setAside(message, "The message cannot be read: " + notText.getMessage());
        } catch (RuntimeException failed) {
            String reason = Faults.reason(failed);
            if (Faults.isOutage(failed) || !database.answers()) {
                LOG.log(Level.WARNING, "A message waits, since a part is away: {0}", reason);
                throw failed;
            }
            if (failures.merge(id(message), 1, Integer::sum) >= settings.number(Setting.INTAKE_POISON_TRIES)) {
                LOG.log(Level.SEVERE, "A message was set aside", failed);
                deadLetters.setAside(message, reason);
                failures.remove(id(message));
                return;
            }
            LOG.log(Level.WARNING, "A message failed and is tried again: {0}", reason);
            throw failed;
        }
    }

    private static void attempt(String text, Work work) throws JMSException {
        for (int race = 1; ; race++) {
            try {
                work.on(text);
                return;
            } catch (RuntimeException failed) {
                if (race == RACES || !Faults.isLostRace(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static String id(Message message) {
        try {
            return message.getJMSMessageID();
        } catch (JMSException unknown) {
            throw new JMSRuntimeException(unknown.getMessage(), unknown.getErrorCode(), unknown);
        }
    }
}
