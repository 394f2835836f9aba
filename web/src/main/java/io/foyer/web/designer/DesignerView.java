package io.foyer.web.designer;

import io.foyer.card.OpenCard;
import io.foyer.card.PreviewService;
import io.foyer.card.design.Draft;
import io.foyer.card.design.StaleDraft;
import io.foyer.card.design.TemplateRow;
import io.foyer.card.design.TemplateService;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.PackFault;
import io.foyer.card.template.Typing;
import io.foyer.customer.CustomerService;
import io.foyer.office.CurrentCaller;
import io.foyer.platform.Json;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.field.ShownForm;
import io.foyer.web.field.ShownSide;
import io.foyer.web.layout.LayoutView;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.primefaces.PrimeFaces;

/** One template on the workbench: its draft as it was last kept, and the card that it makes. */
@Named("designer")
@ViewScoped
public class DesignerView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int VERSIONS = 10;

    @EJB
    private transient TemplateService templates;

    @EJB
    private transient PreviewService previews;

    @EJB
    private transient CustomerService customers;

    @EJB
    private transient CurrentCaller current;

    @Inject
    private DesignerTexts texts;

    @Inject
    private LayoutView layout;

    @Inject
    private FacesContext faces;

    private String key;
    private Draft draft;
    private Long customerId;
    private OpenCard card;
    private boolean outdated;

    /**
     * What the scripts are told.
     *
     * @param state what became of it, as the scripts know it
     * @param note a sentence for the page's head, or what was refused
     */
    public record Told(
            String state,
            int revision,
            int published,
            boolean hasDraft,
            String note,
            List<PackFault> faults,
            List<FieldFault> refusals,
            List<String> used,
            String body) {}

    /** Opens what the page's address names. */
    public void arrive() throws IOException {
        if (faces.isPostback()) {
            return;
        }
        try {
            open(templates.draft(key));
        } catch (NotFound gone) {
            faces.getExternalContext().responseSendError(404, gone.getMessage());
            faces.responseComplete();
        }
    }

    private void open(Draft opened) {
        draft = opened;
        outdated = true;
    }

    /** Keeps what the browser holds as the draft; the browser asks for the card anew once it knows that. */
    public void save() {
        answer(() -> {
            open(templates.saveDraft(key, parameter("body"), Integer.parseInt(parameter("revision"))));
            return told("kept", null);
        });
    }

    /** Chooses whose call the preview shows. */
    public void choose() {
        customerId = parameter("customer").isEmpty() ? null : Long.valueOf(parameter("customer"));
        if (customerId != null) {
            customers.profile(customerId);
        }
        open(draft);
        PrimeFaces.current().ajax().update("preview");
    }

    /** Tells what publishing would change. */
    public void review() {
        List<String> changes = texts.sentences(templates.changes(key));
        PrimeFaces.current().ajax().addCallbackParam("changes", Json.write(changes));
    }

    public void publish() {
        answer(() -> {
            templates.publish(key, Integer.parseInt(parameter("revision")));
            open(templates.draft(key));
            return told("published", null);
        });
    }

    public void discard() {
        answer(() -> {
            templates.discardDraft(key, Integer.parseInt(parameter("revision")));
            if (draft.template().published() == 0) {
                return refusal("removed", 0, null, List.of());
            }
            open(templates.draft(key));
            PrimeFaces.current().ajax().update("preview");
            return told("reloaded", draft.body());
        });
    }

    /** Shows what somebody else made of it meanwhile. */
    public void reload() {
        open(templates.draft(key));
        PrimeFaces.current().ajax().update("preview");
        tell(told("reloaded", draft.body()));
    }

    /** Tells the newest versions, or those before the one that the page names. */
    public void versions() {
        Integer before = parameter("before").isEmpty() ? null : Integer.valueOf(parameter("before"));
        List<DesignerTexts.Version> rows = templates.versions(key, before, VERSIONS).stream()
                .map(texts::version)
                .toList();
        PrimeFaces.current().ajax().addCallbackParam("versions", Json.write(rows));
    }

    public void takeUp() {
        answer(() -> {
            open(templates.takeUp(
                    key, Integer.parseInt(parameter("version")), Integer.parseInt(parameter("revision"))));
            PrimeFaces.current().ajax().update("preview");
            return told("reloaded", draft.body());
        });
    }

    private void answer(Supplier<Told> action) {
        try {
            tell(action.get());
        } catch (StaleDraft stale) {
            tell(refusal("stale", stale.revision(), stale.getMessage(), List.of()));
        } catch (Invalid refused) {
            tell(refusal("refused", revision(), null, refused.faults()));
        } catch (NotFound gone) {
            tell(refusal("gone", 0, texts.gone(), List.of()));
        }
    }

    private static void tell(Told told) {
        PrimeFaces.current().ajax().addCallbackParam("told", Json.write(told));
    }

    private Told told(String state, String body) {
        TemplateRow row = draft.template();
        return new Told(
                state,
                row.revision(),
                row.published(),
                row.draftedAt() != null,
                row.draftedAt() == null ? layout.when(row.publishedAt()) : layout.when(row.draftedAt()),
                draft.faults(),
                List.of(),
                draft.usedFields(),
                body);
    }

    private int revision() {
        return draft.template().revision();
    }

    private Told refusal(String state, int revision, String note, List<FieldFault> refusals) {
        return new Told(
                state,
                revision,
                draft.template().published(),
                true,
                note,
                draft.faults(),
                refusals,
                draft.usedFields(),
                null);
    }

    private String parameter(String name) {
        return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
    }

    public List<ShownSide> getSides() {
        OpenCard shown = getCard();
        return shown == null ? List.of() : ShownForm.sides(shown.template(), shown.values(), Typing.by(current.get()));
    }

    /** The card that the draft makes, made when it is drawn; the one before while the draft has faults, or null. */
    public OpenCard getCard() {
        if (outdated && draft.isPublishable()) {
            card = previews.card(key, draft.body(), customerId);
            outdated = false;
        }
        return card;
    }

    public String getBody() {
        return draft.body();
    }

    /** Everything the scripts begin with, without the text itself. */
    public String getStart() {
        return Json.write(told("opened", null));
    }

    public String getWords() {
        return texts.forScripts();
    }

    /** What fixed fields may take of a communication, and variable ones of the customer. */
    public String getSources() {
        return Json.write(CardTemplates.sources());
    }

    public TemplateRow getTemplate() {
        return draft.template();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
