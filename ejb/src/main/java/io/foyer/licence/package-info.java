/**
 * Driver's licences as a reader types them: AAMVA magnetic stripe and PDF417 text, read into the customer's fields (IN-5).
 * {@link io.foyer.licence.LicenceService} reads one and keeps nothing of what was swiped. The licence's number leaves this
 * package masked or sealed; where a company turned that on it is kept, sealed for its customer, and shown only to who asks.
 * Payment cards are refused, and no exception, log or answer repeats what was read.
 */
package io.foyer.licence;
