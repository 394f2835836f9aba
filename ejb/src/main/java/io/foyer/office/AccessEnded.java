package io.foyer.office;

/**
 * Somebody may no longer listen: a password was changed, a person was switched off, a key was revoked.
 *
 * @param principal the name the container knows him by, see {@link CurrentCaller}
 */
public record AccessEnded(String principal) {}
