package io.foyer.office;

/** Numbers, advertisements or offices lead elsewhere than before. */
public record LinesChanged() {}
