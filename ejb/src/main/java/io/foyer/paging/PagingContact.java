package io.foyer.paging;

import java.io.Serializable;

/**
 * Somebody an office pages.
 *
 * @param email his address, or null
 * @param phone his mobile number in E.164, or null
 */
public record PagingContact(String name, String email, String phone) implements Serializable {}
