/**
 * Every contact that comes in, on one path. What comes from outside lies on a durable queue before anybody is told
 * "accepted": calls' events by {@link io.foyer.intake.CallIntake}, mails, forms and chats by their own features.
 * {@link io.foyer.intake.IntakeListener} gives each message to the {@link io.foyer.intake.IntakeConsumer} of its kind.
 * Events of calls that come at one time go together to {@link io.foyer.intake.CallService}, which works out where each call
 * stands by {@link io.foyer.intake.CallLife}; what comes in whole goes to {@link io.foyer.intake.EntryService}, as do walk-ins
 * and what another office sends, which no queue is needed for; the office then sees it. {@link io.foyer.intake.CommunicationService} is the door for
 * lists and for taking an entry; whatever changes a single one afterwards does it by {@link io.foyer.intake.CommunicationChanges}; {@link io.foyer.intake.DeadLetterService} shows what was set aside.
 *
 * <p>Hears {@link io.foyer.card.CardSaved}; publishes {@code communication} as an office event.
 */
package io.foyer.intake;
