/**
 * The page on which an administrator sets up what comes in besides calls: mailboxes, texts to answer with, web forms. Each of
 * them has its own bean in its own package; this one knows the office at hand.
 */
package io.foyer.web.channel;
