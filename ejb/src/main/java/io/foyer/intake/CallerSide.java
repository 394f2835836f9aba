package io.foyer.intake;

import io.foyer.shared.CallerClass;
import io.foyer.shared.CallerId;
import io.foyer.shared.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who called: what the line told, and what could be read out of it. */
@Embeddable
public class CallerSide {

    private static final int LONGEST = 250;

    @Column(name = "caller_raw")
    private String raw;

    @Enumerated(EnumType.STRING)
    @Column(name = "caller_class")
    private CallerClass callerClass;

    @Column(name = "caller_e164")
    private String e164;

    @Column(name = "caller_extension")
    private String extension;

    @Column(name = "caller_name")
    private String name;

    protected CallerSide() {}

    static CallerSide of(String raw, CallerId read) {
        CallerSide side = new CallerSide();
        side.raw = cut(raw);
        side.callerClass = read.callerClass();
        side.e164 = read.certain().map(PhoneNumber::e164).orElse(null);
        side.extension = read.extension().isEmpty() ? null : read.extension();
        side.name = cut(read.displayName().orElse(null));
        return side;
    }

    /** As much of a sender's text as a column holds. */
    static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    public String raw() {
        return raw;
    }

    public CallerClass callerClass() {
        return callerClass;
    }

    public String e164() {
        return e164;
    }

    public String extension() {
        return extension;
    }

    public String name() {
        return name;
    }
}
