package io.foyer.web.calendar;

import io.foyer.calendar.CalendarReader;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /ical/{token}.ics}: a person's calendar for whoever has its address; calendar programs cannot sign in. */
@WebServlet(urlPatterns = "/ical/*")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{20,100})\\.ics");

    @EJB
    private transient CalendarReader calendars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String text = calendars.read(path.group(1), CalendarAddress.siteOf(request));
            response.setContentType("text/calendar;charset=utf-8");
            response.setHeader("Cache-Control", "private, max-age=60");
            response.getWriter().write(text);
        } catch (NotFound nobodys) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
