package io.foyer.card;

import io.foyer.card.design.Differences;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.Field;
import io.foyer.office.Caller;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Brings a card to the newest version of its template: what it holds stays, and the change is among its field changes. */
@ApplicationScoped
class CardUpgrades {

    @EJB
    private CardTemplates templates;

    @Inject
    private CardRepository cards;

    @Inject
    private CardReader reader;

    @Inject
    private Clock clock;

    /** What it would do; empty where the card is in the newest version. */
    Optional<Upgrade> look(OpenCard card, long companyId) {
        CardTemplate old = card.template();
        CardTemplate now = templates.current(companyId, old.key());
        if (card.isNew() || now.version() <= old.version()) {
            return Optional.empty();
        }
        return Optional.of(new Upgrade(
                old.version(),
                now.version(),
                Differences.between(old, now),
                old.fields().values().stream()
                        .filter(field -> card.values().containsKey(field.key()) && !field.isComputed())
                        .filter(field -> !now.fields().containsKey(field.key()))
                        .map(Field::label)
                        .toList(),
                now.status(card.status()).isPresent() ? null : now.firstStatus().label()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    OpenCard bring(long id, String tag, Caller caller) {
        Card card = cards.locked(id)
                .filter(found -> !found.isBlank() && caller.sees(found.officeId()))
                .orElseThrow(() -> new NotFound("There is no card " + id));
        OpenCard open = reader.read(card, caller);
        if (tag != null && !tag.equals(open.tag())) {
            throw new StaleCard(open.tag());
        }
        CardTemplate now = templates.current(card.companyId(), card.templateKey());
        if (now.version() > card.templateVersion()) {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Author author = Author.of(caller);
            String before = String.valueOf(card.templateVersion());
            cards.add(new CardChange(card, CardTemplate.VERSION, before, String.valueOf(now.version()), author, at));
            if (now.status(card.status()).isEmpty()) {
                String status = now.firstStatus().key();
                cards.add(new CardChange(card, CardTemplate.STATUS, card.status(), status, author, at));
                card.bring(now.version(), status, author, at);
            } else {
                card.bring(now.version(), card.status(), author, at);
            }
            cards.flush();
        }
        return reader.read(card, caller);
    }
}
