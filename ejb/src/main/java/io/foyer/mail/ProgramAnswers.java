package io.foyer.mail;

import io.foyer.shared.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/**
 * What programs may answer. Two of them that answer each other would never end: they answer only what a person wrote (RFC 3834),
 * and nobody hears from them more than some times a day.
 */
@ApplicationScoped
class ProgramAnswers {

    static final int MOST = 20;

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private OutgoingMails outgoing;

    @Inject
    private MailShelf shelf;

    @Inject
    private Clock clock;

    /** {@link Invalid} where a program is not to write this. */
    void admit(Addressed addressed) throws SQLException {
        if (addressed.communicationId() != null
                && shelf.find(addressed.communicationId())
                        .filter(mail -> !mail.kind().equals("person"))
                        .isPresent()) {
            throw new Invalid("communicationId", "A machine wrote this mail; only a person may answer it");
        }
        if (outgoing.byPrograms(
                        addressed.officeId(),
                        addressed.to().address(),
                        clock.instant().minus(DAY))
                >= MOST) {
            throw new Invalid(
                    "to", "Programs sent " + MOST + " mails to this address within a day; only a person may send more");
        }
    }
}
