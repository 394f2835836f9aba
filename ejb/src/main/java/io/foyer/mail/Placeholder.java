package io.foyer.mail;

import java.io.Serializable;

/** What a text may name in double braces, and what it stands for. */
public record Placeholder(String name, String meaning) implements Serializable {}
