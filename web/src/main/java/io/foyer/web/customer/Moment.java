package io.foyer.web.customer;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that happened with a customer, as his timeline shows it.
 *
 * @param at when it began, or a card's latest change
 * @param icon symbol of the sprite
 * @param title what it was
 * @param detail more of it in a few words, or null
 * @param state its status in words
 * @param stateIcon symbol of the sprite that says the same
 * @param tone class of the status chip
 * @param path page that shows all of it, or null where the viewer's role opens none
 * @param written what was written in it, or null
 */
public record Moment(
        Instant at,
        String icon,
        String title,
        String detail,
        String state,
        String stateIcon,
        String tone,
        String path,
        Written written)
        implements Serializable {}
