package io.foyer.transfer;

import io.foyer.card.template.PaymentCards;
import io.foyer.office.OfficeRow;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a card may be sent, and what may be said with it. */
final class TransferPolicy {

    static final int LONGEST_NOTE = 2_000;
    static final int LONGEST_REASON = 500;

    private final Locale locale;

    TransferPolicy(Locale locale) {
        this.locale = locale;
    }

    /**
     * The office that gets it.
     *
     * @param ofCompany every office of the company
     * @param from the office whose card it is
     */
    OfficeRow target(Long officeId, List<Long> ofCompany, Optional<OfficeRow> named, long from) {
        if (officeId == null || !ofCompany.contains(officeId) || named.isEmpty()) {
            throw new Invalid("officeId", Messages.text(locale, "transfer.fault.office"));
        }
        if (officeId == from) {
            throw new Invalid("officeId", Messages.text(locale, "transfer.fault.here"));
        }
        return named.get();
    }

    /**
     * Sends one card to one open office at a time: what was taken up and not yet kept there may still be put back.
     *
     * @param closed whether the office takes nothing by now
     * @param there the office that has this card and has neither kept nor declined it, if there is one
     */
    void refuseMeanwhile(OfficeRow target, boolean closed, Optional<Waiting> there) {
        if (closed) {
            throw new Conflict(Messages.text(locale, "transfer.fault.closed", target.name()));
        }
        there.ifPresent(one -> {
            throw new Conflict(
                    one.takenBy() == null
                            ? Messages.text(locale, "transfer.meanwhile.waiting", one.place())
                            : Messages.text(locale, "transfer.meanwhile.taken", one.takenBy(), one.place()));
        });
    }

    /**
     * A card at another office.
     *
     * @param takenBy who took it up, or null while nobody has
     */
    record Waiting(String place, String takenBy) {}

    String note(String note) {
        return text("note", note == null ? "" : note.strip(), LONGEST_NOTE);
    }

    String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", Messages.text(locale, "transfer.fault.reason"));
        }
        return text("reason", reason.strip(), LONGEST_REASON);
    }

    private String text(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new Invalid(field, Messages.text(locale, "card.fault.too-long", longest));
        }
        if (PaymentCards.isNamedIn(text)) {
            throw new Invalid(field, Messages.text(locale, "card.fault.payment-card"));
        }
        return text;
    }
}
