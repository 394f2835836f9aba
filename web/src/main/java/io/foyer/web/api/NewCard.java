package io.foyer.web.api;

import java.util.Map;

/** A card to open and save. */
@WholeBody
public record NewCard(
        Long communicationId,
        Long officeId,
        Long customerId,
        String template,
        String status,
        Map<String, String> values) {

    CardBody body() {
        return new CardBody(null, null, null, null, null, status, values, 0, null, null, null, null);
    }
}
