package io.foyer.web.field;

import java.io.Serializable;
import java.util.List;

/**
 * Sections of a side that share their place with others.
 *
 * @param id name of it in the page
 */
public record ShownTab(String id, String label, List<ShownSection> sections) implements Serializable {}
