package io.foyer.customer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A person or firm known to a company. */
@Entity
@Table(name = "customer")
@NamedQuery(
        name = CustomerRepository.BY_CONTACT_IN_COMPANY,
        query = CustomerRepository.FACT
                + CustomerRepository.FROM
                + CustomerRepository.IN_COMPANY
                + CustomerRepository.HAVING_CONTACT,
        hints = @QueryHint(name = CustomerRepository.MOST_ROWS, value = CustomerRepository.MOST_LINES))
@NamedQuery(
        name = CustomerRepository.BY_CONTACT_IN_OFFICE,
        query = CustomerRepository.FACT
                + CustomerRepository.FROM
                + CustomerRepository.IN_OFFICE
                + CustomerRepository.HAVING_CONTACT,
        hints = @QueryHint(name = CustomerRepository.MOST_ROWS, value = CustomerRepository.MOST_LINES))
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "company_id")
    private long companyId;

    private String title;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "middle_name")
    private String middleName;

    @Column(name = "family_name")
    private String familyName;

    private String organisation;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String street;
    private String street2;
    private String city;
    private String region;

    @Column(name = "postal_code")
    private String postalCode;

    private String country;
    private String unit;

    @Column(name = "preferred_contact")
    private String preferredContact;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ContactPoint> contactPoints = new ArrayList<>();

    @Version
    private int version;

    protected Customer() {}

    Customer(long companyId, Instant now) {
        this.companyId = companyId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Writes what a change holds; what it does not name stays. */
    void apply(CustomerChange change, Instant now) {
        change.texts().forEach(this::write);
        change.contacts()
                .forEach((kind, places) -> ContactPlaces.of(contactPoints, kind).change(this, places));
        this.nameKey = PersonName.of(this).key();
        this.updatedAt = now;
    }

    /** Takes over what a change holds and loses nothing: an empty field takes nothing away, a new number is one more. */
    void learn(CustomerChange change, Instant now) {
        change.texts().forEach((field, value) -> {
            if (value != null) {
                write(field, value);
            }
        });
        change.contacts().forEach((kind, places) -> places.values().stream()
                .filter(Objects::nonNull)
                .forEach(reachable -> ContactPlaces.of(contactPoints, kind).add(this, reachable)));
        this.nameKey = PersonName.of(this).key();
        this.updatedAt = now;
    }

    void add(ContactPoint point) {
        contactPoints.add(point);
    }

    void remove(ContactPoint point) {
        contactPoints.remove(point);
    }

    private void write(CustomerField field, String value) {
        switch (field) {
            case TITLE -> title = value;
            case GIVEN_NAME -> givenName = value;
            case MIDDLE_NAME -> middleName = value;
            case FAMILY_NAME -> familyName = value;
            case ORGANISATION -> organisation = value;
            case BIRTH_DATE -> birthDate = value == null ? null : LocalDate.parse(value);
            case STREET -> street = value;
            case STREET2 -> street2 = value;
            case CITY -> city = value;
            case REGION -> region = value;
            case POSTAL_CODE -> postalCode = value;
            case COUNTRY -> country = value;
            case UNIT -> unit = value;
            case PREFERRED_CONTACT -> preferredContact = value;
            case PHONE1, PHONE2, PHONE3, EMAIL1, EMAIL2 ->
                throw new IllegalArgumentException("A contact point: " + field);
        }
    }

    /** A field as text, numbers as read in the given country; null where nothing is known. */
    public String text(CustomerField field, String viewerCountry) {
        return switch (field) {
            case TITLE -> title;
            case GIVEN_NAME -> givenName;
            case MIDDLE_NAME -> middleName;
            case FAMILY_NAME -> familyName;
            case ORGANISATION -> organisation;
            case BIRTH_DATE -> birthDate == null ? null : birthDate.toString();
            case STREET -> street;
            case STREET2 -> street2;
            case CITY -> city;
            case REGION -> region;
            case POSTAL_CODE -> postalCode;
            case COUNTRY -> country;
            case UNIT -> unit;
            case PREFERRED_CONTACT -> preferredContact;
            case PHONE1, PHONE2, PHONE3, EMAIL1, EMAIL2 ->
                contactPoint(field).map(point -> point.text(viewerCountry)).orElse(null);
        };
    }

    Optional<ContactPoint> contactPoint(CustomerField field) {
        return contactPoints.stream()
                .filter(point -> field.contact().filter(point.kind()::equals).isPresent())
                .filter(point -> point.position() == field.position())
                .findFirst();
    }

    /** What he is called on pages; numbers as read in the given country. */
    public String name(String viewerCountry) {
        return PersonName.of(this).shown().orElseGet(() -> contactPoints().stream()
                .findFirst()
                .map(point -> point.text(viewerCountry))
                .orElse(""));
    }

    public long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public String givenName() {
        return givenName;
    }

    public String middleName() {
        return middleName;
    }

    public String familyName() {
        return familyName;
    }

    public String organisation() {
        return organisation;
    }

    public String unit() {
        return unit;
    }

    public String nameKey() {
        return nameKey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Numbers before addresses, each in the order of their places. */
    public List<ContactPoint> contactPoints() {
        return contactPoints.stream()
                .sorted(Comparator.comparing(ContactPoint::kind).thenComparing(ContactPoint::position))
                .toList();
    }

    public int version() {
        return version;
    }
}
