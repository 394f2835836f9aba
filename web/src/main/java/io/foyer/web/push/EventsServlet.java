package io.foyer.web.push;

import io.foyer.intake.OfficeFeed;
import io.foyer.intake.OfficeFeed.Changes;
import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.NotFound;
import io.foyer.web.api.Problem;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Set;

/**
 * {@code GET /api/v1/events}: an office's changes as Server-Sent Events. {@code id} is the place in the office's order; with
 * {@code Last-Event-ID} (or {@code after}) everything since then comes first. Several offices share one stream where
 * {@code office} is left out; ids then name each office's place.
 */
@WebServlet(urlPatterns = "/api/v1/events", asyncSupported = true)
public class EventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> KNOWN = Set.of("office", "after");
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final int PAGE = 200;

    @Inject
    private transient OfficeStreams streams;

    @EJB
    private transient CurrentCaller current;

    @EJB
    private transient OfficeFeed feed;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", String.join(", ", READING));
            refuse(405, "Method Not Allowed", "The stream is only read", request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = current.get();
        for (String name : request.getParameterMap().keySet()) {
            if (!KNOWN.contains(name)) {
                refuse(400, "Unknown parameter", "Not known here: " + name, request, response);
                return;
            }
        }
        Positions since;
        try {
            String office = request.getParameter("office");
            Set<Long> offices = caller.officesFor(office == null ? null : Long.valueOf(office));
            String last = request.getHeader("Last-Event-ID");
            since = Positions.read(last != null ? last : request.getParameter("after"), offices);
        } catch (NumberFormatException malformed) {
            refuse(
                    400,
                    "Invalid input",
                    "office and after are numbers; Last-Event-ID is the id of an event as the stream gave it",
                    request,
                    response);
            return;
        } catch (NotFound outOfSight) {
            refuse(404, "Not found", outOfSight.getMessage(), request, response);
            return;
        }
        stream(request, response, since);
    }

    private void stream(HttpServletRequest request, HttpServletResponse response, Positions positions)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        positions.beginAt(feed.latest(positions.offices()));
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        Principal principal = request.getUserPrincipal();
        HttpSession session = request.getHeader("Authorization") == null ? request.getSession(false) : null;
        EventStream stream = new EventStream(
                async,
                response.getOutputStream(),
                principal.getName(),
                session == null ? null : session.getId(),
                positions,
                streams::close);
        streams.open(stream);
        stream.start();
        do {
            positions.offices().forEach(office -> catchUp(stream, office));
        } while (!stream.goLive());
    }

    private void catchUp(EventStream stream, long office) {
        Changes changes;
        do {
            changes = feed.after(office, stream.position(office), PAGE);
            stream.catchUp(office, changes);
        } while (changes.more() && stream.isOpen());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", "GET");
        refuse(405, "Method Not Allowed", "This address is read with GET", request, response);
    }

    private static void refuse(
            int status, String title, String detail, HttpServletRequest request, HttpServletResponse response) {
        Problem.of(status, title, detail).write(request, response);
    }
}
