package io.foyer.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** A person who signs in; knows when too many wrong passwords lock him out. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "office_id")
    private long officeId;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    private String email;
    private String extension;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "failed_logins")
    private int failedLogins;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    private boolean active;
    private String theme;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    @Version
    private int version;

    protected User() {}

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Duration lockLeft(Instant now) {
        return isLockedAt(now) ? Duration.between(now, lockedUntil) : Duration.ZERO;
    }

    void loginFailed(Instant now, int maxFailures, Duration lock) {
        failedLogins++;
        if (failedLogins >= maxFailures) {
            lockedUntil = now.plus(lock);
            failedLogins = 0;
        }
    }

    void loginSucceeded() {
        failedLogins = 0;
        lockedUntil = null;
    }

    /** Sets a new password; every session and token from before it ends. */
    void changePassword(String hash) {
        passwordHash = hash;
        sessionEpoch++;
    }

    void prefer(String newTheme) {
        theme = newTheme;
    }

    public long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public long officeId() {
        return officeId;
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public String extension() {
        return extension;
    }

    public Role role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    public String theme() {
        return theme;
    }

    public int sessionEpoch() {
        return sessionEpoch;
    }
}
