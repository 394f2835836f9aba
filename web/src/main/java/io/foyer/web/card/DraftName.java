package io.foyer.web.card;

import io.foyer.card.CardOpening;
import io.foyer.card.OpenCard;

/** What the browser keeps unsaved typing under; the same card has the same name after a new login. */
final class DraftName {

    private DraftName() {}

    /** Of a card that is not kept yet: by the call or message, by the visit of who walked in, or by the customer. */
    static String of(OpenCard open, CardOpening opening) {
        return open.isNew()
                ? "new-" + beginning(open, opening) + "-" + open.template().key()
                : "card-" + open.id();
    }

    private static String beginning(OpenCard open, CardOpening opening) {
        if (open.communicationId() != null) {
            return "call-" + open.communicationId();
        }
        return opening.visit() == null ? "customer-" + open.customerId() : "visit-" + opening.visit();
    }
}
