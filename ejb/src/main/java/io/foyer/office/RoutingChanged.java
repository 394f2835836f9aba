package io.foyer.office;

/** Numbers, advertisements or offices lead elsewhere than before, or somebody new sends. */
public record RoutingChanged() {}
