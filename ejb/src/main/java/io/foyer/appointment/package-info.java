/**
 * Appointments at an office, booked from a card (CA-17): a tour, showing, test drive or talk with somebody of the desk.
 * {@link io.foyer.appointment.AppointmentService} books, moves, cancels, and keeps who came and who did not; whoever arrives
 * becomes an entry of channel walk-in with his card. Nobody is booked twice at one time.
 * {@link io.foyer.appointment.AppointmentUpkeep} tells the customer by mail what was agreed, and once more before. Every
 * change is pushed as an event {@code appointment}; appointments are in the calendar of their agent.
 */
package io.foyer.appointment;
