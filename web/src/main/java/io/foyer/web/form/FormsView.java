package io.foyer.web.form;

import io.foyer.form.FormChange;
import io.foyer.form.FormRow;
import io.foyer.form.FormService;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.web.channel.ChannelsView;
import io.foyer.web.layout.Faults;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The forms of the office at hand, where they are given out, and the settings of one of them. */
@Named("forms")
@ViewScoped
public class FormsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient FormService service;

    @Inject
    private ChannelsView channels;

    @Inject
    private Texts texts;

    private long officeId;
    private ArrayList<FormRow> rows;
    private FormRow edited;
    private String sites;
    private String thanks;
    private boolean open;

    public List<FormRow> getRows() {
        if (rows == null || officeId != channels.getOfficeId()) {
            officeId = channels.getOfficeId();
            rows = new ArrayList<>(service.ofOffice(officeId));
            edited = null;
        }
        return rows;
    }

    /** The address of the page that needs no script. */
    public String link(FormRow form) {
        return base() + "/forms/" + form.key();
    }

    /** The line that brings the form into a page of a site. */
    public String snippet(FormRow form) {
        return "<script src=\"" + link(form) + ".js\" async></script>";
    }

    private static String base() {
        ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
        String scheme = request.getRequestScheme();
        int port = request.getRequestServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getRequestServerName() + (usual ? "" : ":" + port)
                + request.getRequestContextPath();
    }

    /** Shows the settings of a form. */
    public void edit(FormRow form) {
        edited = form;
        sites = form.sites();
        thanks = form.thanks();
        open = form.open();
    }

    /** Saves them; where somebody else did meanwhile the page says so and shows what is kept now. */
    public void save() {
        try {
            FormRow saved = service.change(edited.id(), new FormChange(sites, thanks, open, edited.version()));
            rows = new ArrayList<>(service.ofOffice(officeId));
            edit(saved);
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("office.forms.saved", saved.source()));
        } catch (Invalid refused) {
            Faults.show("forms", refused);
        } catch (Conflict meanwhile) {
            rows = null;
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
    }

    public FormRow getEdited() {
        return edited;
    }

    public String getSites() {
        return sites;
    }

    public void setSites(String sites) {
        this.sites = sites;
    }

    public String getThanks() {
        return thanks;
    }

    public void setThanks(String thanks) {
        this.thanks = thanks;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
