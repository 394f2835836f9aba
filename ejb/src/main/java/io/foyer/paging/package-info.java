/**
 * Work orders that somebody has to hear of (CA-14). An emergency pages the office's staff, and so does every new work order
 * where the office chose it, by mail and by text message; the tenant is told by mail when work begins and when it is done.
 * What is to be told is written in the transaction that saves the card; {@link io.foyer.paging.PagingUpkeep} sends it, and
 * tries again while a way is closed. Text messages leave by {@link io.foyer.paging.SmsGateway}.
 */
package io.foyer.paging;
