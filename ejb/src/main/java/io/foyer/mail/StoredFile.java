package io.foyer.mail;

import java.io.Serializable;

/**
 * A file that came or goes with a mail.
 *
 * @param position its place in the mail
 * @param type what it is sent to browsers as; never what could run there
 * @param disposition the value of Content-Disposition, always {@code attachment}
 * @param dangerous whether opening it may run something
 * @param inline whether it belongs into the body
 * @param contentId by which the HTML refers to it, or null
 * @param size in bytes
 */
public record StoredFile(
        int position,
        String name,
        String type,
        String disposition,
        boolean dangerous,
        boolean inline,
        String contentId,
        long size)
        implements Serializable {}
