package io.foyer.chat;

import java.util.List;

/**
 * A chat as one of its sides sees it.
 *
 * @param status the communication's, such as {@code new}, {@code in-progress}, {@code completed}, {@code abandoned}
 * @param agent who took it, or null
 * @param gone whether the visitor is away
 * @param ended whether nobody can write any more
 * @param lines those after the one asked for, ascending
 */
public record ChatState(
        long communicationId, String status, String agent, boolean gone, boolean ended, List<ChatLineRow> lines) {}
