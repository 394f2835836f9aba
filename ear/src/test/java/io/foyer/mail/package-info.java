/** What tests inside the server need of the mail feature and cannot see from elsewhere. */
package io.foyer.mail;
