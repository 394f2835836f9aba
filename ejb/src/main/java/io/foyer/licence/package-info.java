/**
 * Driver's licences as a reader types them: AAMVA magnetic stripe and PDF417 text, read into the customer's fields (IN-5).
 * {@link io.foyer.licence.LicenceService} reads one and keeps nothing of it: neither what was swiped nor the licence's number,
 * which leaves this package masked only. Payment cards are refused, and no exception, log or answer repeats what was read.
 *
 * <p>Keeping the number (encrypted, where a company turns that on) is not built, see the decision on licences in
 * {@code resources/adr}.
 */
package io.foyer.licence;
