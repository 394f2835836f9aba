/** The administrator's page: an office's name, hours and habits, and the news its people read. */
package io.foyer.web.office;
