package io.foyer.web.calendar;

import io.foyer.calendar.CalendarService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** The person's calendar feed on his profile; its address is shown once, when it is opened. */
@Named("calendar")
@RequestScoped
public class CalendarView {

    @EJB
    private CalendarService service;

    @Inject
    private ExternalContext external;

    private String address;

    public void open() {
        address = CalendarAddress.of((HttpServletRequest) external.getRequest(), service.open());
    }

    public void close() {
        service.close();
    }

    /** The new address, or null where none was just made. */
    public String getAddress() {
        return address;
    }

    /** Since when it is open, or null. */
    public Instant getOpenSince() {
        return service.openSince().orElse(null);
    }
}
