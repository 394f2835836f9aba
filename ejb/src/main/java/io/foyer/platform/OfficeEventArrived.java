package io.foyer.platform;

/** Fired on each node when an office's change has reached it; carries the change itself. */
public record OfficeEventArrived(OfficeEvent event) {}
