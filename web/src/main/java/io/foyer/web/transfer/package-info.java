/** Sending the open card to another office, and what became of those that were sent or came. */
package io.foyer.web.transfer;
