package io.foyer.web.form;

import io.foyer.card.template.Field;
import io.foyer.card.template.Typing;
import io.foyer.form.FormService;
import io.foyer.intake.Channel;
import io.foyer.intake.CommunicationService;
import io.foyer.office.CurrentCaller;
import io.foyer.web.card.CardView;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came with the web form whose entry lies open on the desk. */
@Named("inquiry")
@RequestScoped
public class InquiryView {

    @EJB
    private CommunicationService communications;

    @EJB
    private FormService forms;

    @EJB
    private CurrentCaller current;

    @Inject
    private CardView card;

    @Inject
    private Texts texts;

    private Long shown;
    private boolean sentOn;
    private String text;
    private final List<Line> answers = new ArrayList<>();
    private final List<Line> trail = new ArrayList<>();

    /** One fact with its name. */
    public record Line(String name, String value) {}

    /** Whether there is anything to show; reads it where another entry was opened meanwhile. */
    public boolean isPresent() {
        Long id = card.getOpen() == null ? null : card.getCommunicationId();
        if (id != null && !id.equals(shown)) {
            read(id);
        }
        return id != null && !(text == null && answers.isEmpty() && trail.isEmpty());
    }

    private void read(long id) {
        shown = id;
        text = null;
        answers.clear();
        trail.clear();
        String channel = communications.get(id).channel();
        if (!channel.equals(Channel.FORM.code()) && !channel.equals(Channel.TRANSFER.code())) {
            return;
        }
        sentOn = channel.equals(Channel.TRANSFER.code());
        text = sentOn ? null : communications.text(id).orElse(null);
        Map<String, String> stands = card.getOpen().values();
        Typing typing = Typing.by(current.get());
        Map<String, String> given = communications.opening(id).answers();
        card.getOpen().template().fields().values().forEach(field -> {
            String value = given.get(field.isVariable() ? field.source() : field.key());
            boolean isSaid = sentOn && value != null && value.equals(stands.get(field.key()));
            if (value != null && !field.isFixed() && !isSaid) {
                answers.add(new Line(label(field), field.words(value, typing)));
            }
        });
        forms.trail(id).forEach((name, value) -> trail.add(new Line(texts.get("inquiry.trail." + name), value)));
    }

    private static String label(Field field) {
        return field.isPublic() ? field.publicLabel() : field.label();
    }

    /** Whether another office's card says it, and not the customer himself. */
    public boolean isSentOn() {
        return sentOn;
    }

    public String getText() {
        return text;
    }

    public List<Line> getAnswers() {
        return answers;
    }

    public List<Line> getTrail() {
        return trail;
    }
}
