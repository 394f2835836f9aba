package io.foyer.web.demo;

import io.foyer.demo.DemoPostbox;
import io.foyer.shared.Invalid;
import io.foyer.shared.Unavailable;
import io.foyer.web.layout.Faults;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Somebody plays a customer: writes to the office and reads what comes back. */
@Named("postbox")
@ViewScoped
public class PostboxView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient DemoPostbox postbox;

    @Inject
    private transient FacesContext faces;

    @Inject
    private transient Texts texts;

    private String name = "Jane Doe";
    private String from = "jane.doe@home.example";
    private String to;
    private String subject = "Two bedrooms in June";
    private String text = "Hello, do you have a two-bedroom apartment from June?";
    private String answers;
    private ArrayList<DemoPostbox.Received> received = new ArrayList<>();

    /** Reads the mailbox; without demo data there is no such page. */
    public void arrive() throws IOException {
        if (!postbox.exists()) {
            faces.getExternalContext().responseSendError(404, "No demo data");
            faces.responseComplete();
            return;
        }
        look();
    }

    public void look() {
        try {
            received = new ArrayList<>(postbox.received());
        } catch (Unavailable away) {
            texts.toast(FacesMessage.SEVERITY_ERROR, away.getMessage());
        }
    }

    public void send() {
        try {
            postbox.write(name, from, to, subject, text, answers);
            texts.toast(FacesMessage.SEVERITY_INFO, texts.get("postbox.sent"));
            to = null;
            answers = null;
            text = "";
            look();
        } catch (Invalid refused) {
            Faults.show("letter", refused);
        } catch (Unavailable away) {
            texts.toast(FacesMessage.SEVERITY_ERROR, away.getMessage());
        }
    }

    /** Begins an answer to a mail of the office. */
    public void answer(DemoPostbox.Received mail) {
        to = mail.replyTo();
        from = mail.to();
        answers = mail.id();
        subject = mail.subject();
        text = "";
    }

    public List<DemoPostbox.Received> getReceived() {
        return received;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
