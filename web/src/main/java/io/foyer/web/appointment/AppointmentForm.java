package io.foyer.web.appointment;

import io.foyer.appointment.AppointmentDraft;
import io.foyer.appointment.AppointmentRow;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What is typed of an appointment: one to book, or one to be changed. */
public class AppointmentForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL = 30;

    private String kind = "tour";
    private String at;
    private int minutes = USUAL;
    private Long agent;
    private String place;
    private String note;
    private boolean tell = true;
    private Integer revision;
    private String questioned;

    /** Takes over what was agreed. */
    void take(AppointmentRow row, String typedAt) {
        kind = row.kind();
        at = typedAt;
        minutes = (int) Duration.between(row.startsAt(), row.endsAt()).toMinutes();
        agent = row.agentId();
        place = row.place();
        note = row.note();
        tell = row.tellsCustomer();
        questioned = typedAt;
        seen(row);
    }

    /** What was agreed meanwhile is known now; what was typed stays. */
    void seen(AppointmentRow row) {
        revision = row.revision();
    }

    Integer revision() {
        return revision;
    }

    /** Whether the time now typed has still to be asked about; it counts as asked from now on. */
    boolean isToQuestion() {
        boolean isNew = !Objects.equals(questioned, at);
        questioned = at;
        return isNew;
    }

    AppointmentDraft draft(Instant start) {
        return new AppointmentDraft(kind, agent, start, minutes, place, note, tell, revision);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public Long getAgent() {
        return agent;
    }

    public void setAgent(Long agent) {
        this.agent = agent;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isTell() {
        return tell;
    }

    public void setTell(boolean tell) {
        this.tell = tell;
    }
}
