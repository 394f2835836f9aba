/**
 * Mail in and out (IN-3, CA-16). {@link io.foyer.mail.MailboxConnections} watches every mailbox over IMAP; a mail is stored
 * raw and put on the intake queue before it is flagged. {@link io.foyer.mail.MailFiling} makes an entry of it, on the
 * conversation and card it belongs to; {@link io.foyer.mail.MailService} is the door for pages and programs.
 * What stands in a mail is read by {@link io.foyer.mail.message.MailReader}.
 */
package io.foyer.mail;
