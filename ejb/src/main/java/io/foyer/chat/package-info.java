/**
 * Chats of visitors with an office (IN-6). {@link io.foyer.chat.ChatIntake} begins one by way of the durable queue (messages of the
 * kind {@code chat}); {@link io.foyer.chat.ChatService} is for its two sides: the visitor, who is known by a token that nobody can
 * guess, and the agent who took its entry. The transcript is the communication's record. Each line changes the communication, so
 * that the office's streams tell of it; who hears of the change reads the lines he has not seen.
 */
package io.foyer.chat;
