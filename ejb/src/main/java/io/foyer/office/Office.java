package io.foyer.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Locale;

/** One place of work of a company. */
@Entity
@Table(name = "office")
public class Office {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    private String name;
    private String phone;
    private String country;

    @Column(name = "time_zone")
    private String timeZone;

    private String locale;

    @Column(name = "opening_hours")
    private String openingHours;

    @Column(name = "taken_entries_leave")
    private boolean takenEntriesLeave;

    @Column(name = "usual_template")
    private String usualTemplate;

    private boolean closed;

    @Column(name = "change_sequence")
    private long changeSequence;

    @Version
    private int version;

    protected Office() {}

    /** Takes over what an administrator changed; the change carries its place in the office's order. */
    void change(OfficeChange change, long sequence) {
        this.name = change.name().strip();
        this.openingHours = change.openingHours().strip();
        this.takenEntriesLeave = change.takenEntriesLeave();
        this.closed = change.closed() == null ? closed : change.closed();
        this.changeSequence = sequence;
    }

    public long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String country() {
        return country;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public String openingHours() {
        return openingHours;
    }

    public boolean takenEntriesLeave() {
        return takenEntriesLeave;
    }

    public String usualTemplate() {
        return usualTemplate;
    }

    public boolean isClosed() {
        return closed;
    }

    public long changeSequence() {
        return changeSequence;
    }

    public int version() {
        return version;
    }
}
