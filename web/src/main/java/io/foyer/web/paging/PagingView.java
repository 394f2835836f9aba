package io.foyer.web.paging;

import io.foyer.paging.PagingChoice;
import io.foyer.paging.PagingContact;
import io.foyer.paging.PagingService;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.web.layout.Texts;
import io.foyer.web.office.OfficeView;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the office on the page pages, as lines to be edited. */
@Named("paging")
@ViewScoped
public class PagingView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PARTS = 3;

    @EJB
    private transient PagingService service;

    @Inject
    private OfficeView office;

    @Inject
    private Texts texts;

    private long read;
    private int version;
    private boolean nobody;
    private String contacts;
    private boolean newOrders;

    /** Keeps what was typed; what cannot be read is said, and who chose otherwise meanwhile; what was typed stays. */
    public void save() {
        List<PagingContact> typed = contacts == null
                ? List.of()
                : contacts.lines()
                        .filter(line -> !line.isBlank())
                        .map(PagingView::contact)
                        .toList();
        try {
            service.choose(office.getOfficeId(), PagingChoice.replacing(version, newOrders, typed));
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("paging.saved", typed.size()));
            read = 0;
        } catch (Conflict meanwhile) {
            version = service.choice(office.getOfficeId()).version();
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "paging:contacts",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, meanwhile.getMessage(), null));
            FacesContext.getCurrentInstance().validationFailed();
        } catch (Invalid refused) {
            FacesContext faces = FacesContext.getCurrentInstance();
            refused.faults()
                    .forEach(fault -> faces.addMessage(
                            "paging:contacts", new FacesMessage(FacesMessage.SEVERITY_ERROR, fault.problem(), null)));
            faces.validationFailed();
        }
    }

    /** A name, and what else is on the line: an address where there is an at sign, else a number. */
    private static PagingContact contact(String line) {
        String[] parts = line.split(",", PARTS);
        String email = null;
        String phone = null;
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].contains("@")) {
                email = parts[i].strip();
            } else if (!parts[i].isBlank()) {
                phone = parts[i].strip();
            }
        }
        return new PagingContact(parts[0].strip(), email, phone);
    }

    private void read() {
        if (read == office.getOfficeId()) {
            return;
        }
        read = office.getOfficeId();
        PagingChoice choice = service.choice(read);
        newOrders = choice.newOrders();
        version = choice.version();
        nobody = choice.contacts().isEmpty();
        contacts = choice.contacts().stream()
                .map(one -> Stream.of(one.name(), one.email(), one.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    public String getContacts() {
        read();
        return contacts;
    }

    public void setContacts(String contacts) {
        this.contacts = contacts;
    }

    /** Whether nobody would hear of an emergency as it is kept now. */
    public boolean isNobody() {
        read();
        return nobody;
    }

    public boolean isNewOrders() {
        read();
        return newOrders;
    }

    public void setNewOrders(boolean newOrders) {
        this.newOrders = newOrders;
    }
}
