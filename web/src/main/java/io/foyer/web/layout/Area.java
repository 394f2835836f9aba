package io.foyer.web.layout;

import io.foyer.office.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * One part of Foyer that a role may enter; the rail shows them in this order and a role begins in its first.
 *
 * @param key what pages name themselves by in {@code area}
 * @param path its page
 * @param icon symbol of the sprite
 */
public record Area(String key, String path, String icon) {

    private static final Area DESK = new Area("desk", "/desk/desk.xhtml", "headset");
    private static final Area APPOINTMENTS = new Area("appointments", "/appointment/day.xhtml", "calendar");
    private static final Area REMINDERS = new Area("reminders", "/reminder/reminders.xhtml", "clock");
    private static final Area OFFICE = new Area("office", "/office/office.xhtml", "building-2");
    private static final Area DESIGNER = new Area("designer", "/designer/templates.xhtml", "layout-list");
    private static final Area CHANNELS = new Area("channels", "/channel/channels.xhtml", "mailbox");
    private static final Area KEYS = new Area("keys", "/key/keys.xhtml", "key-round");
    private static final Area MONITOR = new Area("monitor", "/monitor/dead-letters.xhtml", "mail-warning");
    private static final Area CUSTOMERS = new Area("customers", "/customer/search.xhtml", "users");
    private static final Area PROFILE = new Area("profile", "/profile/profile.xhtml", "user-round");

    /** The areas of a role; never empty. */
    public static List<Area> of(Role role) {
        return Stream.of(DESK, APPOINTMENTS, REMINDERS, OFFICE, DESIGNER, CHANNELS, KEYS, MONITOR, CUSTOMERS, PROFILE)
                .filter(area -> area.isOpenTo(role))
                .toList();
    }

    private boolean isOpenTo(Role role) {
        return switch (key) {
            case "desk", "appointments", "reminders" -> role.worksAtDesk();
            case "office", "designer", "channels", "keys" -> role == Role.ADMINISTRATOR;
            case "monitor" -> role == Role.OPERATOR;
            default -> true;
        };
    }

    /** Key of its name in the message bundle. */
    public String label() {
        return "area." + key;
    }
}
