package io.foyer.office;

import java.util.Locale;

/** What somebody may do; the code is the role's name in {@code @RolesAllowed} and in REST. */
public enum Role {
    AGENT(true),
    SUPERVISOR(true),
    MANAGER(true),
    TECHNICIAN(true),
    MARKETER(false),
    ADMINISTRATOR(false),
    OPERATOR(false),
    PROGRAM(false),
    SYSTEM(false);

    /** The codes, for annotations. */
    public static final String AGENTS = "agent";

    public static final String SUPERVISORS = "supervisor";
    public static final String MANAGERS = "manager";
    public static final String TECHNICIANS = "technician";
    public static final String MARKETERS = "marketer";
    public static final String ADMINISTRATORS = "administrator";
    public static final String OPERATORS = "operator";
    public static final String PROGRAMS = "program";
    public static final String THE_SYSTEM = "system";

    private final boolean boundToOffice;

    Role(boolean boundToOffice) {
        this.boundToOffice = boundToOffice;
    }

    /** Whether this role sees its own office only, and not every office of the company. */
    public boolean isBoundToOffice() {
        return boundToOffice;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role works the incoming list: takes entries and fills cards. */
    public boolean worksAtDesk() {
        return this == AGENT || leads();
    }

    /** Whether this role leads agents: overrules them, and sees what they keep for themselves. */
    public boolean leads() {
        return this == SUPERVISOR || this == MANAGER;
    }
}
