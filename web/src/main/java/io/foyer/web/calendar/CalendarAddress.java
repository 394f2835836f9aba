package io.foyer.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where feeds lie, as the browser or program at hand reaches this server. */
public final class CalendarAddress {

    static final String FOLDER = "/ical/";
    static final String ENDING = ".ics";

    private CalendarAddress() {}

    /** The address of the feed with this token. */
    public static String of(HttpServletRequest request, String token) {
        return siteOf(request) + FOLDER + token + ENDING;
    }

    static String siteOf(HttpServletRequest request) {
        URI asked = URI.create(request.getRequestURL().toString());
        return asked.getScheme() + "://" + asked.getRawAuthority() + request.getContextPath();
    }
}
