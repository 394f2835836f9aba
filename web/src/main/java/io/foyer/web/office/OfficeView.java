package io.foyer.web.office;

import io.foyer.office.CurrentCaller;
import io.foyer.office.NewsRow;
import io.foyer.office.NewsService;
import io.foyer.office.OfficeChange;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.layout.Faults;
import io.foyer.web.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The office page: the office chosen, its settings as typed, and the news item being written. */
@Named("offices")
@ViewScoped
public class OfficeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CurrentCaller current;

    @EJB
    private transient OfficeService service;

    @EJB
    private transient NewsService newsService;

    @Inject
    private Texts texts;

    private long officeId;
    private OfficeRow office;
    private String name;
    private String hours;
    private boolean leave;
    private boolean closed;
    private String title;
    private String body;
    private boolean everywhere;

    @PostConstruct
    void begin() {
        officeId = current.get().officeId();
        choose();
    }

    /** Shows the office chosen, as it is kept now. */
    public void choose() {
        office = service.office(officeId);
        name = office.name();
        hours = office.openingHours();
        leave = office.takenEntriesLeave();
        closed = office.closed();
    }

    /** Saves the settings; where somebody else did meanwhile the page says so and keeps what was typed. */
    public void save() {
        try {
            office = service.change(officeId, new OfficeChange(name, hours, leave, closed, office.version()));
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("office.saved", office.name()));
        } catch (Invalid refused) {
            Faults.show("settings", refused);
        } catch (Conflict meanwhile) {
            office = service.office(officeId);
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
    }

    /** Publishes the news item to this office or to all. */
    public void publish() {
        try {
            newsService.publish(everywhere ? null : Long.valueOf(officeId), title, body);
            title = null;
            body = null;
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("office.news.published"));
        } catch (Invalid refused) {
            Faults.show("write", refused);
        }
    }

    /** Takes a news item off the screens. */
    public void withdraw(long id) {
        try {
            newsService.withdraw(id);
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("office.news.withdrawn"));
        } catch (NotFound already) {
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("office.news.withdrawn"));
        }
    }

    public List<OfficeRow> getChoices() {
        return service.offices();
    }

    public List<NewsRow> getNews() {
        return newsService.current(officeId);
    }

    public OfficeRow getOffice() {
        return office;
    }

    public long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(long officeId) {
        this.officeId = officeId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public boolean isLeave() {
        return leave;
    }

    public void setLeave(boolean leave) {
        this.leave = leave;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }
}
