package io.foyer.chat;

/**
 * What a visitor says to begin with.
 *
 * @param name as he calls himself, or null
 * @param email or null
 * @param phone or null
 * @param text his first words
 */
public record ChatStart(String name, String email, String phone, String text) {}
