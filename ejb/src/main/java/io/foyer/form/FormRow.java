package io.foyer.form;

import java.io.Serializable;

/** A form as who looks after it sees it. */
public record FormRow(
        long id, long adSourceId, String source, String key, String sites, String thanks, boolean open, int version)
        implements Serializable {}
