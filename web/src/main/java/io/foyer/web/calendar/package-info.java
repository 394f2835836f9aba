/** A person's calendar feed: its address on his profile, and what it gives. */
package io.foyer.web.calendar;
