/** The way in and out: the login page, and signing out from the user menu. */
package io.foyer.web.login;
