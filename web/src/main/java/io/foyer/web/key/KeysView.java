package io.foyer.web.key;

import io.foyer.office.ApiKeyRow;
import io.foyer.office.ApiKeyService;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeService;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.layout.Faults;
import io.foyer.web.layout.LayoutView;
import io.foyer.web.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The company's keys for programs, the one that is being made or changed, and the one just made, which is shown once. */
@Named("apiKeys")
@ViewScoped
public class KeysView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ApiKeyService service;

    @EJB
    private transient OfficeService offices;

    @Inject
    private Texts texts;

    @Inject
    private LayoutView layout;

    private ArrayList<ApiKeyRow> rows;
    private ArrayList<OfficeRow> choices;
    private KeyForm form;
    private ApiKeyRow chosen;
    private transient ApiKeyService.NewKey made;

    @PostConstruct
    void read() {
        rows = new ArrayList<>(service.list());
        choices = new ArrayList<>(offices.offices());
    }

    public void begin() {
        made = null;
        form = KeyForm.empty();
    }

    public void edit(ApiKeyRow row) {
        made = null;
        form = KeyForm.of(row);
    }

    public void leave() {
        form = null;
    }

    public void save() {
        made = null;
        try {
            if (form.getKept() == null) {
                made = service.make(form.change());
            } else {
                ApiKeyRow changed = service.change(form.getKept().id(), form.change());
                texts.toast(FacesMessage.SEVERITY_INFO, texts.get("api-keys.changed", changed.name()));
            }
            form = null;
        } catch (Invalid refused) {
            Faults.show("keys", refused);
        } catch (Conflict taken) {
            Faults.show("keys", new Invalid("name", taken.getMessage()));
        } catch (NotFound gone) {
            form = null;
            texts.toast(FacesMessage.SEVERITY_WARN, texts.get("api-keys.gone"));
        }
        read();
    }

    /** Asks whether a key is to be taken back. */
    public void choose(ApiKeyRow row) {
        chosen = row;
    }

    public void revoke() {
        try {
            service.revoke(chosen.id());
        } catch (NotFound already) {
            // somebody else took it back: the same end
        }
        if (made != null && made.row().id() == chosen.id()) {
            made = null;
        }
        form = null;
        texts.toast(FacesMessage.SEVERITY_INFO, texts.get("api-keys.revoked", chosen.name()));
        read();
    }

    /** What a key sees: an office's name, or every office. */
    public String placeOf(ApiKeyRow row) {
        if (row.officeId() == null) {
            return texts.get("api-keys.everywhere");
        }
        Map<Long, String> names = choices.stream().collect(Collectors.toMap(OfficeRow::id, OfficeRow::name));
        return names.getOrDefault(row.officeId(), texts.get("api-keys.everywhere"));
    }

    /** When and by whom it was made, and when it was last used. */
    public String historyOf(ApiKeyRow row) {
        List<String> parts = new ArrayList<>();
        if (row.madeAt() != null) {
            parts.add(texts.get("api-keys.made-by", row.madeBy(), layout.when(row.madeAt())));
        }
        parts.add(
                row.lastUsedAt() == null
                        ? texts.get("api-keys.unused")
                        : texts.get("api-keys.used", layout.when(row.lastUsedAt())));
        return String.join(" \u00B7 ", parts);
    }

    public List<ApiKeyRow> getRows() {
        return rows;
    }

    public List<OfficeRow> getChoices() {
        return choices;
    }

    public KeyForm getForm() {
        return form;
    }

    public ApiKeyRow getChosen() {
        return chosen;
    }

    /** The key just made in clear, or null. */
    public ApiKeyService.NewKey getMade() {
        return made;
    }
}
