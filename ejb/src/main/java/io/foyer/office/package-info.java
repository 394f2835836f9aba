/**
 * Companies and their offices, the people and programs that may come in, ad sources with their tracking numbers, and
 * news. {@link io.foyer.office.Directory} answers from memory who a token, key or dialled number belongs to;
 * {@link io.foyer.office.CurrentCaller} says who is asking, which every service method begins with.
 *
 * <p>Publishes {@code news} and {@code office} as office events; fires {@link io.foyer.office.AccessEnded} when a
 * person or key may no longer listen.
 */
package io.foyer.office;
