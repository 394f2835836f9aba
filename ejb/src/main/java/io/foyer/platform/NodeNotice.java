package io.foyer.platform;

/**
 * Something that one node tells the others; fired on each of them when it has come.
 *
 * @param node the sender's name for as long as it runs
 * @param kind what it is about, for who listens
 */
public record NodeNotice(String node, String kind, String text) {}
