package io.foyer.mail;

import io.foyer.intake.Envelopes;
import io.foyer.intake.Faults;
import io.foyer.intake.IntakeConsumer;
import io.foyer.intake.Unprocessable;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes mails off the intake queue: those of a notice together, or each alone where one of them keeps the others up. */
@ApplicationScoped
class MailConsumer implements IntakeConsumer {

    private static final Logger LOG = Logger.getLogger(MailConsumer.class.getName());

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
        List<Long> mails = read(text).mails();
        try {
            filing.file(mails);
        } catch (RuntimeException failed) {
            if (mails.size() == 1 || (Faults.isOutage(failed) && !Faults.isLostRace(failed))) {
                throw failed;
            }
            LOG.log(Level.INFO, "{0} mails are filed one by one: {1}", new Object[] {mails.size(), Faults.reason(failed)
            });
            fileEach(mails);
        }
    }

    /** Whatever is wrong with one of them, the others are filed; what was filed already stays as it is. */
    private void fileEach(List<Long> mails) {
        RuntimeException first = null;
        for (Long mail : mails) {
            try {
                filing.file(List.of(mail));
            } catch (RuntimeException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static MailNotice read(String text) {
        MailNotice notice = Envelopes.read(text, MailNotice.class, "a mail's");
        if (notice.schema() < 1 || notice.schema() > MailNotice.SCHEMA) {
            throw new Unprocessable("The message has schema version " + notice.schema(), null);
        }
        if (notice.mails().isEmpty()) {
            throw new Unprocessable("The message names no mail", null);
        }
        return notice;
    }
}
