/** Mails on a card: what came and went, its formatted view in a document of its own, its files. */
package io.foyer.web.mail;
