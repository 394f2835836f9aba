package io.foyer.web.customer;

import io.foyer.customer.CustomerProfile;
import io.foyer.customer.CustomerService;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The customer's side of the desk: who belongs to the card that lies open, and what happened with him lately. */
@Named("customerPane")
@RequestScoped
public class CustomerPane {

    private static final int LATELY = 10;

    @EJB
    private CustomerService customers;

    @Inject
    private Timeline timeline;

    @Inject
    private FacesContext faces;

    private Long id;
    private CustomerProfile profile;
    private List<Moment> moments = List.of();

    /** The customer with this id, or null where there is none. */
    public CustomerProfile profile(Long customerId) {
        read(customerId);
        return profile;
    }

    /** What happened with him lately, the latest first. */
    public List<Moment> moments(Long customerId) {
        read(customerId);
        return moments;
    }

    private void read(Long customerId) {
        // Only while the page is drawn: before that he may yet be changed by the very same request.
        if (customerId == null || customerId.equals(id) || faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return;
        }
        id = customerId;
        try {
            profile = customers.profile(customerId);
            moments = timeline.before(Timeline.Stretch.NOTHING, customerId, LATELY)
                    .moments();
        } catch (NotFound gone) {
            profile = null;
        }
    }
}
