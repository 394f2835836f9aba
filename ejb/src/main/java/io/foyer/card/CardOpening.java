package io.foyer.card;

import java.io.Serializable;
import java.util.Map;

/**
 * What a card is opened with.
 *
 * @param templateKey which template, in its current version
 * @param communicationId the communication it is opened from, or null
 * @param customerId who it is, or null where that is not known
 * @param facts what fixed fields take, by source: {@code trackingNumber} and {@code callerNumber} in E.164,
 *     {@code date} and {@code time} ({@code HH:mm}) in the office's zone, {@code duration} in seconds, {@code source},
 *     {@code channel}, {@code callerName}, {@code callerEmail}, {@code takenBy}; {@code callerSent} is what was sent
 *     where it is no certain number; {@code visit} names the visit of somebody who walked in; absent where not known
 * @param answers what the customer wrote himself, by the key of the customer's field or of the card's
 */
public record CardOpening(
        long companyId,
        long officeId,
        String templateKey,
        Long communicationId,
        Long customerId,
        Map<String, String> facts,
        Map<String, String> answers)
        implements Serializable {

    public CardOpening {
        facts = Map.copyOf(facts);
        answers = Map.copyOf(answers);
    }

    /** An opening without anything the customer wrote himself. */
    public CardOpening(
            long companyId,
            long officeId,
            String templateKey,
            Long communicationId,
            Long customerId,
            Map<String, String> facts) {
        this(companyId, officeId, templateKey, communicationId, customerId, facts, Map.of());
    }

    /** The visit of somebody who walked in, or null. */
    public String visit() {
        return facts.get("visit");
    }

    /** The same for another customer, or for a new one where null. */
    public CardOpening forCustomer(Long other) {
        return new CardOpening(companyId, officeId, templateKey, communicationId, other, facts, answers);
    }

    /** The same on another template. */
    public CardOpening on(String otherTemplateKey) {
        return new CardOpening(companyId, officeId, otherTemplateKey, communicationId, customerId, facts, answers);
    }
}
