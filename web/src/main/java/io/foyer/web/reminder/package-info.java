/** Reminders on the open card and on a page of their own. */
package io.foyer.web.reminder;
