package io.foyer.web.designer;

import io.foyer.card.design.LineService;
import io.foyer.card.design.PackRow;
import io.foyer.card.design.PackService;
import io.foyer.card.design.TemplateRow;
import io.foyer.card.design.TemplateService;
import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.FaultyPack;
import io.foyer.card.template.PackFault;
import io.foyer.office.CardLine;
import io.foyer.office.CurrentCaller;
import io.foyer.platform.Json;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.PhoneNumber;
import io.foyer.web.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** The company's cards, the packs that it could add, and which card each number and office opens. */
@Named("templates")
@ViewScoped
public class TemplatesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DESIGNER = "/designer/template.xhtml?faces-redirect=true&key=";

    @EJB
    private transient TemplateService templates;

    @EJB
    private transient PackService packs;

    @EJB
    private transient LineService lines;

    @EJB
    private transient CardTemplates published;

    @EJB
    private transient CurrentCaller current;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    private ArrayList<TemplateRow> rows;
    private ArrayList<PackRow> packRows;
    private ArrayList<CardLine> lineRows;
    private ArrayList<CardTemplate> offered;
    private ArrayList<PackFault> faults = new ArrayList<>();
    private String name;

    @PostConstruct
    void read() {
        rows = new ArrayList<>(templates.list());
        packRows = new ArrayList<>(packs.list());
        lineRows = new ArrayList<>(lines.list());
        offered = new ArrayList<>(published.offered(current.get().companyId()));
    }

    /** Begins an empty card and opens it. */
    public String begin() {
        return begun(null);
    }

    /** Begins a card like another and opens it. */
    public String copy(TemplateRow row) {
        name = texts.get("designer.copy-of", row.name());
        return begun(row.key());
    }

    private String begun(String copyOf) {
        try {
            return DESIGNER + templates.begin(name, copyOf).template().key();
        } catch (Invalid refused) {
            faces.addMessage(
                    "new:name",
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, refused.faults().get(0).problem(), null));
            faces.validationFailed();
            return null;
        }
    }

    public void withdraw(TemplateRow row) {
        try {
            templates.withdraw(row.key(), row.revision());
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("designer.withdrawn", row.name()));
        } catch (Conflict inUse) {
            texts.toast(FacesMessage.SEVERITY_WARN, inUse.getMessage());
        }
        read();
    }

    public void offer(TemplateRow row) {
        try {
            templates.offer(row.key(), row.revision());
        } catch (Conflict meanwhile) {
            texts.toast(FacesMessage.SEVERITY_WARN, meanwhile.getMessage());
        }
        read();
    }

    /** Adds the cards of a pack. */
    public void adopt(PackRow pack) {
        try {
            packs.adopt(pack.key());
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("designer.pack.added", pack.name()));
        } catch (Conflict nameTaken) {
            texts.toast(FacesMessage.SEVERITY_WARN, nameTaken.getMessage());
        }
        read();
    }

    /** Takes in the file that the browser read; every fault is listed with its line. */
    public void take() {
        faults = new ArrayList<>();
        try {
            List<TemplateRow> taken = packs.take(parameter("file"), parameter("text"));
            read();
            texts.toast(
                    FacesMessage.SEVERITY_INFO,
                    texts.get("designer.taken", taken.size(), taken.get(0).name()));
        } catch (FaultyPack faulty) {
            faults.addAll(faulty.faults());
        } catch (Conflict refused) {
            texts.toast(FacesMessage.SEVERITY_WARN, refused.getMessage());
        }
    }

    /** Lets a number or an office open another card. */
    public void tie() {
        String template = parameter("template");
        if (parameter("source").isEmpty()) {
            lines.tieOffice(Long.parseLong(parameter("office")), template);
        } else {
            lines.tieAdSource(Long.parseLong(parameter("source")), template);
        }
        read();
        PrimeFaces.current().ajax().addCallbackParam("tied", Json.write(parameter("line")));
    }

    private String parameter(String parameter) {
        return faces.getExternalContext().getRequestParameterMap().getOrDefault(parameter, "");
    }

    /** The numbers of a line, as they are read here. */
    public String numbers(CardLine line) {
        return line.numbers().stream()
                .map(number -> PhoneNumber.of(number).national(current.get().country()))
                .collect(Collectors.joining(", "));
    }

    /** How many things open it, in words. */
    public String opens(TemplateRow row) {
        return texts.get("designer.opens", row.opens());
    }

    public boolean isOffered(String key) {
        return offered.stream().anyMatch(one -> one.key().equals(key));
    }

    public List<TemplateRow> getRows() {
        return rows;
    }

    public List<PackRow> getPacks() {
        return packRows;
    }

    public List<CardLine> getLines() {
        return lineRows;
    }

    public List<CardTemplate> getOffered() {
        return offered;
    }

    public List<PackFault> getFaults() {
        return faults;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
