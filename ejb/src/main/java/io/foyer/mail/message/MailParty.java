package io.foyer.mail.message;

import io.foyer.shared.EmailAddress;

/**
 * One who sent or received a mail.
 *
 * @param name as shown, decoded; empty when none was given
 * @param given the address as it stands in the mail, even when it is none
 * @param address the same when it is a correct one, else null
 */
public record MailParty(String name, String given, EmailAddress address) {

    /** The name, or the address where there is none. */
    public String shown() {
        return name.isEmpty() ? given : name;
    }
}
