package io.foyer.web.field;

import java.io.Serializable;
import java.util.List;

/** Front or back. */
public record ShownSide(String key, String label, List<ShownSection> sections) implements Serializable {}
