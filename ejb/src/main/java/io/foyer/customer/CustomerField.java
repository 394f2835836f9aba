package io.foyer.customer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of a customer field by field; the key is its name in card templates, forms and REST. */
public enum CustomerField {
    TITLE("title", 40),
    GIVEN_NAME("givenName", 80),
    MIDDLE_NAME("middleName", 80),
    FAMILY_NAME("familyName", 80),
    ORGANISATION("organisation", 120),
    BIRTH_DATE("birthDate", 10),
    STREET("street", 160),
    STREET2("street2", 160),
    CITY("city", 80),
    REGION("region", 80),
    POSTAL_CODE("postalCode", 20),
    COUNTRY("country", 2),
    UNIT("unit", 40),
    PREFERRED_CONTACT("preferredContact", 20),
    PHONE1("phone1", ContactKind.PHONE, 1),
    PHONE2("phone2", ContactKind.PHONE, 2),
    PHONE3("phone3", ContactKind.PHONE, 3),
    EMAIL1("email1", ContactKind.EMAIL, 1),
    EMAIL2("email2", ContactKind.EMAIL, 2);

    /** The keys of those that make the name he goes by. */
    public static final Set<String> NAMES = Set.of("givenName", "middleName", "familyName", "organisation");

    private static final Set<CustomerField> IDENTIFYING = EnumSet.of(GIVEN_NAME, FAMILY_NAME, ORGANISATION);
    private static final int LONGEST_CONTACT = 254;

    private final String key;
    private final int longest;
    private final ContactKind contact;
    private final int position;

    CustomerField(String key, int longest) {
        this(key, longest, null, 0);
    }

    CustomerField(String key, ContactKind contact, int position) {
        this(key, LONGEST_CONTACT, contact, position);
    }

    CustomerField(String key, int longest, ContactKind contact, int position) {
        this.key = key;
        this.longest = longest;
        this.contact = contact;
        this.position = position;
    }

    public String key() {
        return key;
    }

    /** The most characters it holds. */
    public int longest() {
        return longest;
    }

    /** Whether it is a way to reach him, kept as a {@link ContactPoint}, and of which kind. */
    public Optional<ContactKind> contact() {
        return Optional.ofNullable(contact);
    }

    /** Whether it alone tells who he is: a name, a firm, a number or an address. */
    public boolean identifies() {
        return IDENTIFYING.contains(this) || contact != null;
    }

    /** The place among the contact points of its kind, from 1; 0 for what is no contact point. */
    public int position() {
        return position;
    }

    /** The field with this key, if there is one. */
    public static Optional<CustomerField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    static List<CustomerField> contacts(ContactKind kind) {
        return Arrays.stream(values()).filter(field -> field.contact == kind).toList();
    }
}
