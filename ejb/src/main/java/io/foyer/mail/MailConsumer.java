package io.foyer.mail;

import io.foyer.intake.Envelopes;
import io.foyer.intake.IntakeConsumer;
import io.foyer.intake.Unprocessable;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes mails off the intake queue. */
@ApplicationScoped
class MailConsumer implements IntakeConsumer {

    @EJB
    private MailFiling filing;

    @Override
    public String kind() {
        return MailNotice.KIND;
    }

    @Override
    public void check(String text) {
        read(text);
    }

    @Override
    public void consume(String text) {
        filing.file(read(text).rawId());
    }

    private static MailNotice read(String text) {
        MailNotice notice = Envelopes.read(text, MailNotice.class, "a mail's");
        if (notice.schema() < 1 || notice.schema() > MailNotice.SCHEMA) {
            throw new Unprocessable("The message has schema version " + notice.schema(), null);
        }
        return notice;
    }
}
