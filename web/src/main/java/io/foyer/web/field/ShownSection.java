package io.foyer.web.field;

import java.io.Serializable;
import java.util.List;

/** Fields under one heading. */
public record ShownSection(String key, String label, String help, int columns, List<ShownField> fields)
        implements Serializable {}
