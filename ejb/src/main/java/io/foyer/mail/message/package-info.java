/**
 * What stands in a mail, however broken it comes. {@link io.foyer.mail.message.MailReader} turns the bytes of any mail into a
 * {@link io.foyer.mail.message.ReadMail}: who, when, what, what kind, what is attached. {@link io.foyer.mail.message.QuotedText} folds
 * the history, {@link io.foyer.mail.message.FormMail} reads the answers of a web form,
 * {@link io.foyer.mail.message.MailHtml} makes strangers' HTML harmless. Pure functions: no server, no clock, no network; nothing is
 * fired or heard.
 */
package io.foyer.mail.message;
