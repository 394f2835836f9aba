package io.foyer.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The form of one advertisement. */
@Entity
@Table(name = "web_form")
public class WebForm {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "ad_source_id")
    private long adSourceId;

    @Column(name = "connection_id")
    private long connectionId;

    @Column(name = "form_key")
    private String key;

    private String sites = "";

    private String thanks = "";

    @Column(name = "is_open")
    private boolean open = true;

    @Version
    private int version;

    protected WebForm() {}

    WebForm(long companyId, long adSourceId, long connectionId, String key) {
        this.companyId = companyId;
        this.adSourceId = adSourceId;
        this.connectionId = connectionId;
        this.key = key;
    }

    void change(FormChange change, String newSites) {
        sites = newSites;
        thanks = change.thanks().strip();
        open = change.open();
    }

    public long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public long adSourceId() {
        return adSourceId;
    }

    public long connectionId() {
        return connectionId;
    }

    /** Stands in the form's address; public, and too long to be guessed. */
    public String key() {
        return key;
    }

    /** The origins whose pages may show and send it, one a line. */
    public String sites() {
        return sites;
    }

    /** What is said when it was sent, or empty for the usual sentence. */
    public String thanks() {
        return thanks;
    }

    public boolean open() {
        return open;
    }

    public int version() {
        return version;
    }
}
