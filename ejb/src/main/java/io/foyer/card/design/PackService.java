package io.foyer.card.design;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.FaultyPack;
import io.foyer.card.template.Pack;
import io.foyer.card.template.PackFiles;
import io.foyer.card.template.PackReader;
import io.foyer.card.template.TemplateAdopted;
import io.foyer.card.template.TemplatesChanged;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes whole packs in and out: those of the product, and those that somebody edited as a file (CA-3). */
@Stateless
@RolesAllowed(Role.ADMINISTRATORS)
public class PackService {

    @EJB
    private CurrentCaller current;

    @EJB
    private TemplateService templates;

    @Inject
    private DesignRepository designs;

    @Inject
    private MailPlaces places;

    @Inject
    private Event<TemplatesChanged> changed;

    @Inject
    private Event<TemplateAdopted> adopted;

    @Inject
    private Clock clock;

    /** The packs that come with the product. */
    public List<PackRow> list() {
        return PackFiles.read().stream()
                .map(pack -> new PackRow(
                        pack.key(),
                        pack.name(),
                        pack.templates().stream().map(CardTemplate::name).toList(),
                        pack.templates().stream().allMatch(template -> has(template.key()))))
                .toList();
    }

    private boolean has(String key) {
        return designs.find(company(), key).isPresent();
    }

    /**
     * Publishes the cards of a pack that the company does not have yet; those it has are left as they are. {@link Conflict}
     * where another offered card has the name of one: then none is added.
     */
    public List<TemplateRow> adopt(String packKey) {
        designs.holdNames(company());
        Pack pack = PackFiles.read().stream()
                .filter(one -> one.key().equals(packKey))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no pack " + packKey));
        List<TemplateRow> rows = new ArrayList<>();
        for (int i = 0; i < pack.templates().size(); i++) {
            CardTemplate template = pack.templates().get(i);
            if (designs.place(company(), template.key(), template.name())) {
                refuseTakenName(template);
                publish(template, pack.bodies().get(i), pack.revision());
            }
            rows.add(templates.get(template.key()));
        }
        return rows;
    }

    private void publish(CardTemplate template, String body, int revision) {
        designs.keep(company(), template.key(), 1, body, current.get(), clock.instant());
        designs.locked(company(), template.key()).adopted(template.name(), revision, current.get());
        designs.flush();
        changed.fire(new TemplatesChanged(company()));
        adopted.fire(new TemplateAdopted(company(), template));
    }

    private void refuseTakenName(CardTemplate template) {
        if (designs.isNameTaken(company(), template.name(), template.key())) {
            throw new Conflict(Messages.text(current.get().locale(), "design.conflict.name-taken", template.name()));
        }
    }

    /**
     * Takes the cards of a file in as drafts, to be looked at and published; those that are published just so are left as
     * they are. {@link Conflict} where one has a draft already, or the name of another card that is offered, and where
     * nothing in the file is new.
     *
     * @throws FaultyPack with every fault and its line; nothing was taken in
     */
    public List<TemplateRow> take(String file, String text) {
        Pack pack = PackReader.read(file, text, current.get().locale(), places.of(company()));
        List<TemplateRow> rows = new ArrayList<>();
        for (int i = 0; i < pack.templates().size(); i++) {
            CardTemplate template = pack.templates().get(i);
            if (isPublishedSo(template.key(), pack.bodies().get(i))) {
                continue;
            }
            refuseTakenName(template);
            designs.place(company(), template.key(), template.name());
            CardDesign design = designs.locked(company(), template.key());
            if (design.draft() != null) {
                throw new Conflict(Messages.text(
                        current.get().locale(), "design.conflict.draft", template.name(), design.drafter()));
            }
            design.draft(pack.bodies().get(i), current.get(), clock.instant());
            designs.flush();
            adopted.fire(new TemplateAdopted(company(), template));
            rows.add(templates.get(template.key()));
        }
        if (rows.isEmpty()) {
            throw new Conflict(Messages.text(current.get().locale(), "design.conflict.nothing-new"));
        }
        return rows;
    }

    private boolean isPublishedSo(String key, String body) {
        return designs.find(company(), key)
                .filter(design -> design.published() > 0 && design.draft() == null)
                .map(design -> designs.body(company(), key, design.published()).equals(body))
                .orElse(false);
    }

    /** A template as a file that {@link #take} takes: its draft, or its newest version where there is none. */
    public String file(String key) {
        return PackFile.of(templates.draft(key).body());
    }

    private long company() {
        return current.get().companyId();
    }
}
