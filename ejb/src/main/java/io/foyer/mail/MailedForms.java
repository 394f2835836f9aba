package io.foyer.mail;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.Typing;
import io.foyer.office.AdSourceRow;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows which questions a form asks that comes by mail: those of the advertisement's template, else of the office's usual one. */
@ApplicationScoped
class MailedForms {

    @EJB
    private CardTemplates templates;

    @Inject
    private Directory directory;

    /** What to read a form with that came to this mailbox for an advertisement, or for none. */
    TemplateAnswers of(Mailbox mailbox, Long adSourceId) {
        Optional<OfficeRow> office = directory.office(mailbox.officeId());
        if (office.isEmpty()) {
            return TemplateAnswers.NONE;
        }
        String wanted = Optional.ofNullable(adSourceId)
                .flatMap(directory::adSource)
                .map(AdSourceRow::cardTemplate)
                .orElse(null);
        List<CardTemplate> offered = templates.offered(mailbox.companyId());
        Typing typing = new Typing(
                Locale.forLanguageTag(office.get().locale()), office.get().country(), false);
        // Asked for one that is not offered, the templates would refuse, and the mail could not be filed.
        return Stream.of(
                        Optional.ofNullable(wanted),
                        Optional.ofNullable(office.get().usualTemplate()))
                .flatMap(Optional::stream)
                .flatMap(key -> offered.stream().filter(one -> one.key().equals(key)))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .map(template -> new TemplateAnswers(template, typing))
                .orElse(TemplateAnswers.NONE);
    }
}
