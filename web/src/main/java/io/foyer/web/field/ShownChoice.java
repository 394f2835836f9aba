package io.foyer.web.field;

import java.io.Serializable;

/** One value to choose from. */
public record ShownChoice(String id, String value, String label, boolean isChosen) implements Serializable {}
