package io.foyer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.platform.DatabasePing;
import io.foyer.platform.Setting;
import io.foyer.platform.Settings;
import jakarta.ejb.EJBException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoisonTest {

    private static final int TRIES = 3;

    private final List<String> setAside = new ArrayList<>();
    private boolean databaseAnswers = true;
    private final Poison poison = new Poison(
            new DeadLetters() {
                @Override
                void setAside(Message message, String reason) {
                    setAside.add(reason);
                }
            },
            new Settings() {
                @Override
                public String text(Setting setting) {
                    return String.valueOf(TRIES);
                }
            },
            new DatabasePing() {
                @Override
                public boolean answers() {
                    return databaseAnswers;
                }
            });

    @Test
    void setsAsideAtOnceWhatCanNeverSucceed() {
        poison.guard(message("1"), text -> {
            throw new Unprocessable("schema version 9", null);
        });
        assertThat(setAside).containsExactly("schema version 9");
    }

    @Test
    void setsAsideWhatIsNoText() {
        poison.guard(message("1", new JMSException("bytes")), text -> {});
        assertThat(setAside).singleElement().asString().startsWith("The message cannot be read");
    }

    @Test
    void triesAnUnknownFaultSeveralTimesBeforeItIsSetAside() {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            assertThatThrownBy(() -> fail("1", new IllegalStateException("a defect")))
                    .isInstanceOf(EJBException.class);
        }
        assertThat(setAside).isEmpty();
        fail("1", new IllegalStateException("a defect"));
        assertThat(setAside).containsExactly("IllegalStateException: a defect");
    }

    @Test
    void countsEachMessageForItself() {
        for (String id : List.of("1", "2", "3", "4")) {
            assertThatThrownBy(() -> fail(id, new IllegalStateException("a defect")))
                    .isInstanceOf(EJBException.class);
        }
        assertThat(setAside).isEmpty();
    }

    @Test
    void neverSetsAsideForAnOutageHoweverLong() {
        for (int attempt = 0; attempt < 2 * TRIES; attempt++) {
            assertThatThrownBy(() -> fail("1", new SQLException("gone", "08S01")))
                    .isInstanceOf(EJBException.class);
        }
        assertThat(setAside).isEmpty();
    }

    @Test
    void neverSetsAsideForAFaultOfUnknownKindWhileTheDatabaseIsAway() {
        databaseAnswers = false;
        for (int attempt = 0; attempt < 2 * TRIES; attempt++) {
            assertThatThrownBy(() -> fail("1", new IllegalStateException("no pool")))
                    .isInstanceOf(EJBException.class);
        }
        assertThat(setAside).isEmpty();
    }

    @Test
    void doesALostRaceAgainAtOnce() {
        List<String> tried = new ArrayList<>();
        assertThatCode(() -> poison.guard(message("1"), text -> {
                    tried.add(text);
                    if (tried.size() < 3) {
                        throw new EJBException(new SQLException("Deadlock found", "40001", 1213));
                    }
                }))
                .doesNotThrowAnyException();
        assertThat(tried).hasSize(3).containsOnly("text");
    }

    @Test
    void leavesARaceThatIsLostAgainAndAgainToTheBroker() {
        assertThatThrownBy(() -> fail("1", new SQLException("Deadlock found", "40001", 1213)))
                .isInstanceOf(EJBException.class);
        assertThat(setAside).isEmpty();
    }

    private void fail(String id, Exception cause) {
        poison.guard(message(id), text -> {
            throw new EJBException(cause);
        });
    }

    private static Message message(String id) {
        return message(id, null);
    }

    private static Message message(String id, JMSException unreadable) {
        return (Message) Proxy.newProxyInstance(
                PoisonTest.class.getClassLoader(), new Class<?>[] {Message.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getBody") && unreadable != null) {
                        throw unreadable;
                    }
                    return switch (method.getName()) {
                        case "getBody" -> "text";
                        case "getJMSMessageID" -> "ID:" + id;
                        default -> null;
                    };
                });
    }
}
