package io.foyer.card;

import java.io.Serializable;

/** A card in a list of several people's cards. */
public record OfficeCardRow(CardRow card, long customerId, String customer) implements Serializable {}
