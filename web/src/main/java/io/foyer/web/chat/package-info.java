/**
 * Chats on both sides: the visitor's page with the small socket that tells him when there is something new, and the agent's
 * part of the card. Both read lines by number, so that a page loaded anew or a line that was down misses nothing.
 */
package io.foyer.web.chat;
