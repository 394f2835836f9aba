package io.foyer.shared;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164 form. Two numbers are equal when their E.164 forms are; the extension says whom to ask
 * for behind it and is no part of identity.
 *
 * @param e164 plus, country code and national number, such as {@code +13125550142}
 * @param extension digits with leading zeros kept, empty when there is none
 */
public record PhoneNumber(String e164, String extension) implements Serializable {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{4,14}");
    private static final Pattern EXTENSION = Pattern.compile("\\d{0,20}");

    public PhoneNumber {
        if (e164 == null || !E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
        if (extension == null || !EXTENSION.matcher(extension).matches()) {
            throw new IllegalArgumentException("Not an extension");
        }
    }

    /**
     * A number already in E.164 form, such as one kept in the database; whether it is assigned is not asked.
     *
     * @throws IllegalArgumentException when the text is not plus and 5 to 15 digits
     */
    public static PhoneNumber of(String e164) {
        return new PhoneNumber(e164, "");
    }

    /**
     * A number as a person or a PBX wrote it, if it is one for certain. Never throws.
     *
     * @param regionCode ISO 3166 code of the country whose national numbers are meant; null or unknown = none
     */
    public static Optional<PhoneNumber> parse(String raw, String regionCode) {
        return CallerId.read(raw, regionCode).certain();
    }

    /**
     * What to look for when a person searches for this text: also guesses, and numbers with a plus and a possible
     * length that no numbering plan knows. Never throws. Not for matching without a person.
     */
    public static Optional<PhoneNumber> lookUp(String raw, String regionCode) {
        CallerId caller = CallerId.read(raw, regionCode);
        if (caller.number().isPresent() || caller.callerClass() != CallerClass.MAYBE) {
            return caller.number();
        }
        return NumberingPlan.possible(PhoneText.of(raw)).map(PhoneNumber::of);
    }

    /** The same number with this extension; digits only, empty for none. */
    public PhoneNumber withExtension(String digits) {
        return new PhoneNumber(e164, digits);
    }

    /** The E.164 form without the plus. */
    public String digits() {
        return e164.substring(1);
    }

    /** As dialled within its own country, digits only, with the prefix that is dialled there. */
    public String nationalDigits() {
        return NumberingPlan.nationalDigits(e164);
    }

    /** Whether it is a mobile telephone for certain; many countries, North America among them, do not tell. */
    public boolean isMobile() {
        return NumberingPlan.isMobile(e164);
    }

    /**
     * For reading, without the extension: as dialled at home for a viewer of the number's country, else {@link
     * #international()}.
     */
    public String national(String regionCode) {
        return NumberingPlan.national(e164, regionCode);
    }

    /** For reading in a letter: {@link #national} where it is a number, else as it was written; empty for null. */
    public static String text(String raw, String regionCode) {
        return raw == null
                ? ""
                : parse(raw, regionCode)
                        .map(number -> number.national(regionCode))
                        .orElse(raw);
    }

    /** For reading, without the extension, such as {@code +1 312-555-0142}. */
    public String international() {
        return NumberingPlan.international(e164);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that && e164.equals(that.e164);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(e164);
    }

    @Override
    public String toString() {
        return extension.isEmpty() ? e164 : String.format(Locale.ROOT, "%s;ext=%s", e164, extension);
    }
}
