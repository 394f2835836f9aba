package io.foyer.licence;

import java.util.Optional;

/** What a licence says, under one name whichever way it is read; some of it is a field of the customer. */
enum LicenceElement {
    FIRST_NAME("firstName", "givenName"),
    MIDDLE_NAME("middleName", "middleName"),
    LAST_NAME("lastName", "familyName"),
    BIRTH_DATE("dob", "birthDate"),
    STREET("address1", "street"),
    STREET2("address2", "street2"),
    CITY("city", "city"),
    STATE("state", "region"),
    POSTAL_CODE("postalCode", "postalCode"),
    COUNTRY("country", "country"),
    SUFFIX("suffix", null),
    ISSUER("issuer", null),
    IIN("iin", null),
    NUMBER_READ("idOnTrack", null),
    NUMBER_PRINTED("idPrinted", null),
    EXPIRES("expires", null),
    NEVER_EXPIRES("neverExpires", null),
    VEHICLE_CLASS("class", null),
    SEX("sex", null),
    HEIGHT("height", null),
    WEIGHT("weight", null),
    HAIR("hair", null),
    EYES("eyes", null);

    private final String key;
    private final String customerField;

    LicenceElement(String key, String customerField) {
        this.key = key;
        this.customerField = customerField;
    }

    String key() {
        return key;
    }

    /** The key of the customer's field that it fills, if any. */
    Optional<String> customerField() {
        return Optional.ofNullable(customerField);
    }

    /** Whether it names the licence itself, and so must not leave this package unmasked. */
    boolean isNumber() {
        return this == NUMBER_READ || this == NUMBER_PRINTED;
    }
}
