package io.foyer.platform;

/**
 * Something that the browsers and programs of one office must see.
 *
 * @param officeId the office it belongs to
 * @param sequence its place in the order of the office's changes
 * @param kind what {@code json} describes: {@code communication}, {@code news}, {@code office}
 * @param json the row as lists show it
 */
public record OfficeEvent(long officeId, long sequence, String kind, String json) {}
