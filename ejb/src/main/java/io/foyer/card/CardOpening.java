package io.foyer.card;

import java.util.Map;

public record CardOpening(
        long companyId,
        long officeId,
        String templateKey,
        Long communicationId,
        Long customerId,
        Map<String, String> facts) {}
