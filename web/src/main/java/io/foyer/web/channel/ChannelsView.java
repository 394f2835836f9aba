package io.foyer.web.channel;

import io.foyer.office.CurrentCaller;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The page of channels: the office at hand. */
@Named("channels")
@ViewScoped
public class ChannelsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CurrentCaller current;

    @EJB
    private transient OfficeService offices;

    private long officeId;

    @PostConstruct
    void begin() {
        officeId = current.get().officeId();
    }

    public List<OfficeRow> getChoices() {
        return offices.offices();
    }

    /** The name of an office, or null for every office. */
    public String nameOf(Long office) {
        return office == null ? null : offices.office(office).name();
    }

    public long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(long officeId) {
        this.officeId = officeId;
    }
}
