package io.foyer.web.layout;

import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.NewsService;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import io.foyer.platform.Json;
import io.foyer.reminder.ReminderService;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the frame around every page shows of the signed-in person and of the office he works for. */
@Named("layout")
@RequestScoped
public class LayoutView {

    @EJB
    private CurrentCaller current;

    @Inject
    private Directory directory;

    @EJB
    private OfficeService offices;

    @EJB
    private NewsService newsItems;

    @EJB
    private ReminderService reminders;

    @Inject
    private Texts wording;

    @Inject
    private ExternalContext external;

    private Caller caller;
    private OfficeRow office;
    private long sequence;

    @PostConstruct
    void load() {
        caller = current.get();
        // Before anything is read: what changes meanwhile is then told once more, and never missed.
        sequence = offices.latestSequence(caller.officeId());
        office = offices.office(caller.officeId());
    }

    /**
     * Leads a person to where his role begins. A page's first action that leads on by its outcome would keep messages in the
     * flash, whose cookie the next page is too long to take back in time.
     */
    public void goHome() throws IOException {
        external.redirect(external.getRequestContextPath() + getAreas().get(0).path());
    }

    public List<Area> getAreas() {
        return Area.of(caller.role());
    }

    public long getUserId() {
        return caller.userId();
    }

    public String getDisplayName() {
        return caller.displayName();
    }

    public String getInitials() {
        return caller.initials();
    }

    public String getRoleKey() {
        return "role." + caller.role().code();
    }

    public OfficeRow getOffice() {
        return office;
    }

    /** A number whose calls come here, for lists that are still empty; the office's name where it has none. */
    public String getExampleNumber() {
        return directory.numbersOf(office.id()).stream()
                .findFirst()
                .map(number -> number.national(office.country()))
                .orElse(office.name());
    }

    /** A moment in the office's zone and language, for pages that show it once. */
    public String when(Instant moment) {
        return moment == null ? "" : caller.when(moment);
    }

    public long getSequence() {
        return sequence;
    }

    public Locale getLocale() {
        return caller.locale();
    }

    public String getZone() {
        return caller.zone().getId();
    }

    public String getTheme() {
        return caller.theme();
    }

    public String getNews() {
        return Json.write(newsItems.current(caller.officeId()));
    }

    public boolean isAtDesk() {
        return caller.role().worksAtDesk();
    }

    /** What has come and waits for him, for the count in the top bar. */
    public String getReminders() {
        return isAtDesk() ? Json.write(reminders.due()) : "[]";
    }

    public String getTexts() {
        return Json.write(wording.forScripts());
    }
}
