/**
 * Cards sent on to another office of the company (CA-9, IN-7). {@link io.foyer.transfer.TransferService} sends and declines;
 * the other office gets an entry of channel {@code transfer}, and who takes it takes the card up. A card of its own is filled
 * there with what the sent one held. The sender's office hears the answer as an event {@code transfer}, and gets an entry of
 * its own where the card was declined, so that nobody is forgotten between two offices.
 */
package io.foyer.transfer;
