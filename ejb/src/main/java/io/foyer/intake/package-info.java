/**
 * Every contact that comes in, through whatever channel, on one path: {@link io.foyer.intake.CallIntake} puts an event on
 * a durable queue before anybody is told "accepted"; {@link io.foyer.intake.IntakeListener} hands it to
 * {@link io.foyer.intake.CallService}, together with those of other calls that came meanwhile, which keeps it and works out
 * the communication's state by {@link io.foyer.intake.CallLife}; the office then sees it. {@link io.foyer.intake.CommunicationService} is the door for
 * lists and for taking an entry; {@link io.foyer.intake.DeadLetterService} shows what was set aside.
 *
 * <p>Hears {@link io.foyer.card.CardSaved}; publishes {@code communication} as an office event.
 */
package io.foyer.intake;
