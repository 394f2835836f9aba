package io.foyer.card.design;

import io.foyer.card.template.CardTemplates;
import io.foyer.office.CardLine;
import io.foyer.office.CardLines;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Says which card a call on a number opens; the next call goes by it. */
@Stateless
@RolesAllowed(Role.ADMINISTRATORS)
public class LineService {

    @EJB
    private CurrentCaller current;

    @EJB
    private CardTemplates templates;

    @Inject
    private DesignRepository designs;

    @Inject
    private CardLines lines;

    /** Every office and advertisement of the company with the card it opens. */
    public List<CardLine> list() {
        return lines.of(current.get().companyId());
    }

    /** Ties an advertisement, and with it its numbers, mails and forms; {@link Invalid} for a card that is not offered. */
    public void tieAdSource(long adSourceId, String template) {
        hold(template);
        if (!lines.tieAdSource(current.get().companyId(), adSourceId, template)) {
            throw new NotFound("There is no advertisement " + adSourceId);
        }
    }

    /** Chooses the card that an office opens where no advertisement names one; {@link Invalid} likewise. */
    public void tieOffice(long officeId, String template) {
        hold(template);
        if (!lines.tieOffice(current.get().companyId(), officeId, template)) {
            throw new NotFound("There is no office " + officeId);
        }
    }

    /** Holds the card until the line is tied, so that nobody withdraws it in between. */
    private void hold(String template) {
        long company = current.get().companyId();
        // A company's first look brings the first pack in.
        templates.offered(company);
        if (designs.find(company, template).isEmpty()
                || !designs.locked(company, template).isOffered()) {
            throw new Invalid("template", Messages.text(current.get().locale(), "design.fault.not-offered"));
        }
    }
}
