package io.foyer.web.mail;

import io.foyer.mail.Placeholder;
import io.foyer.mail.PresetChange;
import io.foyer.mail.PresetRow;
import io.foyer.mail.PresetService;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.channel.ChannelsView;
import io.foyer.web.layout.Faults;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The texts that agents answer with, and the one that is being written. */
@Named("presets")
@ViewScoped
public class PresetsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient PresetService service;

    @Inject
    private ChannelsView channels;

    @Inject
    private Texts texts;

    private boolean writing;
    private PresetRow edited;
    private PresetRow chosen;
    private boolean own;
    private String name;
    private String subject;
    private String body;
    private transient PresetService.Preview preview;

    /** Those that the office at hand has, and those of every office. */
    public List<PresetRow> getRows() {
        return service.presets().stream()
                .filter(one -> one.officeId() == null || one.officeId() == channels.getOfficeId())
                .toList();
    }

    public List<Placeholder> getPlaceholders() {
        return service.placeholders();
    }

    /** Begins a new text. */
    public void begin() {
        show(null, false, null, null, null);
    }

    /** Shows a text to change it. */
    public void edit(PresetRow preset) {
        show(preset, preset.officeId() != null, preset.name(), preset.subject(), preset.body());
    }

    private void show(PresetRow preset, boolean isOwn, String itsName, String itsSubject, String itsBody) {
        writing = true;
        edited = preset;
        own = isOwn;
        name = itsName;
        subject = itsSubject;
        body = itsBody;
        preview = null;
    }

    public void leave() {
        writing = false;
    }

    /** Shows what it would become for an invented customer. */
    public void look() {
        preview = service.preview(change());
    }

    public void save() {
        try {
            PresetRow saved = edited == null ? service.add(change()) : service.change(edited.id(), change());
            writing = false;
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("presets.saved", saved.name()));
        } catch (Invalid refused) {
            Faults.show("presets", refused);
        } catch (Conflict | NotFound meanwhile) {
            writing = false;
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
    }

    private PresetChange change() {
        Long office = own ? Long.valueOf(channels.getOfficeId()) : null;
        return new PresetChange(office, name, subject, body, edited == null ? 0 : edited.version());
    }

    /** Asks whether a text is to be taken away. */
    public void choose(PresetRow preset) {
        chosen = preset;
    }

    public void remove() {
        try {
            service.remove(chosen.id());
        } catch (NotFound already) {
            // somebody else took it away: the same end
        }
        writing = false;
        texts.toast(FacesMessage.SEVERITY_INFO, texts.get("presets.removed", chosen.name()));
    }

    public boolean isWriting() {
        return writing;
    }

    public PresetRow getEdited() {
        return edited;
    }

    public PresetRow getChosen() {
        return chosen;
    }

    public PresetService.Preview getPreview() {
        return preview;
    }

    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean own) {
        this.own = own;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
