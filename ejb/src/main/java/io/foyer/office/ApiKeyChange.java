package io.foyer.office;

import java.util.List;

/**
 * What a key is to be.
 *
 * @param name what people know the program by
 * @param officeId the one office it is to see, or null for all; stays as it was when a key is changed
 * @param scopes codes of what it may do, or null for everything that programs may
 */
public record ApiKeyChange(String name, Long officeId, List<String> scopes) {}
