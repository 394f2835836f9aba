/** The operator's pages: messages that were set aside because nobody could read them. */
package io.foyer.web.monitor;
