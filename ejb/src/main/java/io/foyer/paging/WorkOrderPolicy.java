package io.foyer.paging;

import io.foyer.card.CardState;
import io.foyer.card.template.CardTemplate;
import java.util.Optional;

/**
 * What a card says of work to be done. A work order is a card whose template has the field {@code priority}; the statuses
 * {@code in-progress} and {@code completed} say where the work stands. Templates of every industry may use these words.
 */
final class WorkOrderPolicy {

    static final String PRIORITY = "priority";
    private static final String EMERGENCY = "emergency";

    private WorkOrderPolicy() {}

    static boolean isWorkOrder(CardTemplate template) {
        return template.fields().containsKey(PRIORITY);
    }

    /**
     * Why staff is paged: {@code emergency}, {@code new-order}, or not at all.
     *
     * @param isToPage whether it is a new order, and the office chose to be paged for each
     */
    static Optional<String> reasonToPage(CardState card, boolean isToPage) {
        if (!isWorkOrder(card.template()) || card.template().isClosed(card.status())) {
            return Optional.empty();
        }
        if (EMERGENCY.equals(card.values().get(PRIORITY))) {
            return Optional.of(EMERGENCY);
        }
        return isToPage ? Optional.of("new-order") : Optional.empty();
    }

    /** What the tenant is told: {@code began} or {@code completed}. */
    static Optional<String> occasion(CardState card) {
        if (!isWorkOrder(card.template())) {
            return Optional.empty();
        }
        return switch (card.status()) {
            case "in-progress" -> Optional.of("began");
            case "completed" -> Optional.of("completed");
            default -> Optional.empty();
        };
    }
}
