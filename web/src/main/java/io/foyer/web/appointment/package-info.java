/** Appointments on the open card, and the list of an office's day. */
package io.foyer.web.appointment;
