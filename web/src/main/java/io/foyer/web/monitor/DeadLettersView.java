package io.foyer.web.monitor;

import io.foyer.intake.DeadLetterRow;
import io.foyer.intake.DeadLetterService;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.web.layout.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** The messages set aside, as they were last read, and the one that is being corrected. */
@Named("deadLetters")
@ViewScoped
public class DeadLettersView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final JsonWriterFactory IN_LINES =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    @EJB
    private transient DeadLetterService service;

    @Inject
    private Texts texts;

    private transient List<DeadLetterRow> rows;
    private String id;
    private String body;
    private String reason;

    /** Reads the list anew. */
    @PostConstruct
    public void refresh() {
        rows = service.list();
    }

    /** Chooses a message to correct or to discard. */
    public void choose(String chosen, String text, String why) {
        id = chosen;
        body = readable(text);
        reason = why;
    }

    /** Sends the corrected message on its way; where it still cannot be read the page says why and keeps the text. */
    public void replay() {
        try {
            service.replay(id, body);
            done("monitor.replayed");
        } catch (Invalid stillBroken) {
            FacesContext faces = FacesContext.getCurrentInstance();
            String problem = stillBroken.faults().get(0).problem();
            faces.addMessage("correct:body", new FacesMessage(FacesMessage.SEVERITY_ERROR, problem, null));
            faces.validationFailed();
        } catch (NotFound gone) {
            gone(gone);
        }
    }

    public void discard() {
        try {
            service.discard(id);
            done("monitor.discarded");
        } catch (NotFound gone) {
            gone(gone);
        }
    }

    private void done(String key) {
        texts.toast(FacesMessage.SEVERITY_INFO, texts.get(key));
        refresh();
    }

    private void gone(NotFound gone) {
        texts.toast(FacesMessage.SEVERITY_WARN, gone.getMessage());
        refresh();
    }

    /** The text with a line for each of its fields; as it is where it is no JSON. */
    public String readable(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            StringWriter lines = new StringWriter();
            try (JsonWriter writer = IN_LINES.createWriter(lines)) {
                writer.write(reader.readValue());
            }
            return lines.toString().strip();
        } catch (JsonException noJson) {
            return text;
        }
    }

    public List<DeadLetterRow> getRows() {
        if (rows == null) {
            refresh();
        }
        return rows;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getReason() {
        return reason;
    }
}
