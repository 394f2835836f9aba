package io.foyer.web.customer;

import io.foyer.customer.CustomerProfile;
import io.foyer.customer.CustomerService;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.NotFound;
import io.foyer.shared.PostalAddress;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

/** One customer's page: who he is, and as much of his timeline as was asked for. */
@Named("customer")
@ViewScoped
public class CustomerView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 30;

    @EJB
    private transient CustomerService customers;

    @EJB
    private transient CurrentCaller current;

    @Inject
    private Timeline timeline;

    @Inject
    private FacesContext faces;

    private String asked;
    private long id;
    private CustomerProfile profile;
    private final ArrayList<Moment> moments = new ArrayList<>();
    private Timeline.Stretch latest = Timeline.Stretch.NOTHING;

    /** Reads whom the page's address names; an address that names nobody in sight is a page that is missing. */
    public void arrive() throws IOException {
        if (faces.isPostback()) {
            return;
        }
        try {
            id = Long.parseLong(asked == null ? "" : asked);
            profile = customers.profile(id);
            older();
        } catch (NumberFormatException | NotFound gone) {
            faces.getExternalContext().responseSendError(404, gone.getMessage());
            faces.responseComplete();
        }
    }

    /** Shows more of what happened. */
    public void older() {
        latest = timeline.before(latest, id, STEP);
        moments.addAll(latest.moments());
    }

    /** Whether the viewer fills cards. */
    public boolean isAtDesk() {
        return current.get().role().worksAtDesk();
    }

    /** The postal address, a line for each part that is known. */
    public List<String> getAddress() {
        return profile == null
                ? List.of()
                : new PostalAddress(profile.values())
                        .lines(current.get().country(), current.get().locale());
    }

    /** The day he became known, as the viewer writes dates. */
    public String getSince() {
        return profile == null
                ? ""
                : day(LocalDate.ofInstant(profile.createdAt(), current.get().zone()));
    }

    public String getBirthDate() {
        String date = profile == null ? null : profile.values().get("birthDate");
        return date == null ? "" : day(LocalDate.parse(date));
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(current.get().locale())
                .format(date);
    }

    public CustomerProfile getProfile() {
        return profile;
    }

    public List<Moment> getMoments() {
        return moments;
    }

    public boolean isMore() {
        return latest.more();
    }

    public long getId() {
        return id;
    }

    /** Whom the page's address names, as it was written. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
