package io.foyer.customer;

import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.Role;
import io.foyer.shared.EmailAddress;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.PhoneNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customers as people and programs look for, read and save them; each sees those known in his offices. */
@Stateless
@RolesAllowed({
    Role.AGENTS,
    Role.SUPERVISORS,
    Role.MANAGERS,
    Role.TECHNICIANS,
    Role.MARKETERS,
    Role.ADMINISTRATORS,
    Role.OPERATORS,
    Role.PROGRAMS,
    Role.THE_SYSTEM
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerService {

    /** The most customers one answer holds. */
    public static final int MOST = 100;

    @EJB
    private CurrentCaller current;

    @Inject
    private Directory directory;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerSearch search;

    @Inject
    private CustomerWriter writer;

    @Inject
    private Recognition recognition;

    /**
     * Finds customers while somebody types (CA-13): words of name, firm and unit, the beginning of a mail address, a phone
     * number or a part of one. Every word must fit. Nothing typed gives the latest contacts.
     *
     * @param officeId one of the caller's offices; null for all of them
     * @param limit 1 to {@link #MOST}
     */
    public List<CustomerRow> search(String typed, Long officeId, int limit) {
        Caller caller = current.get();
        Sight sight = Sight.of(caller, officeId);
        int most = checked(limit);
        if (typed == null || typed.isBlank()) {
            List<Long> ids = customers.latest(sight, most);
            return rows(SearchRanking.latest(customers.read(sight, ids)), caller);
        }
        return rows(search.find(sight, typed, caller.country(), most), caller);
    }

    /** Who has this number, however it is written; nobody where it is none. */
    public List<CustomerRow> byPhone(String raw, Long officeId, int limit) {
        Caller caller = current.get();
        return PhoneNumber.lookUp(raw, caller.country())
                .map(number -> having(caller, officeId, ContactKind.PHONE, number.e164(), limit))
                .orElse(List.of());
    }

    /** Who has this mail address, in whatever case it is written; nobody where it is none. */
    public List<CustomerRow> byEmail(String raw, Long officeId, int limit) {
        Caller caller = current.get();
        return EmailAddress.parse(raw)
                .map(address -> having(caller, officeId, ContactKind.EMAIL, address.key(), limit))
                .orElse(List.of());
    }

    private List<CustomerRow> having(Caller caller, Long officeId, ContactKind kind, String key, int limit) {
        List<KnownCustomer> found = customers.havingContact(Sight.of(caller, officeId), kind, key);
        int most = checked(limit);
        return rows(SearchRanking.latest(found).stream().limit(most).toList(), caller);
    }

    /**
     * Who may be the person of whom somebody types (IN-22), the likeliest first, each with reasons. Whom number or mail
     * address lead to is found in the whole company, but without details where the caller does not see him yet; by a name
     * alone only those within his sight.
     *
     * @param typed texts by field key (see {@link CustomerField}); what is not whole yet leads to nobody
     */
    public List<Candidate> matching(Map<String, String> typed, long officeId) {
        return recognition.matching(current.get(), typed, officeId);
    }

    /**
     * Makes a customer of another office known in this one, where what was typed of him leads to him; else changes
     * nothing. What a call does by itself (see {@link CrossReference}) happens so for somebody who stands at the desk.
     */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void recognise(long customerId, Map<String, String> typed, long officeId) {
        recognition.recognise(current.get(), customerId, typed, officeId);
    }

    /** Everything known of one customer; {@link NotFound} out of the caller's sight. */
    public CustomerProfile profile(long id) {
        Caller caller = current.get();
        Sight sight = Sight.of(caller, null);
        Customer customer = visible(sight, id);
        KnownCustomer known = customers.read(sight, List.of(id)).get(0);
        return new CustomerProfile(
                id,
                customer.version(),
                customer.name(caller.country()),
                texts(customer, caller.country()),
                customer.contactPoints().stream()
                        .map(point -> contact(point, caller.country()))
                        .toList(),
                known.officesByLatest().stream()
                        .map(office -> new CustomerProfile.KnownIn(
                                office, officeName(office), known.offices().get(office)))
                        .toList(),
                customer.createdAt(),
                customer.updatedAt());
    }

    /** The fields of a customer by key, numbers as read by the caller; only those that are known. */
    public Map<String, String> values(long customerId) {
        Caller caller = current.get();
        return texts(visible(Sight.of(caller, null), customerId), caller.country());
    }

    /**
     * Writes the fields that are named, and no other, within the running transaction; a blank value empties its field.
     * Creates the customer where there is none yet, except that one of the same name with the same number or address is
     * taken for him. Call it before anything that refers to the customer is written.
     *
     * @param values texts by field key (see {@link CustomerField}); {@link Invalid} with every fault otherwise
     * @param officeId the office that had to do with him
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Customer saveFor(Caller caller, Long customerId, Map<String, String> values, long officeId) {
        return writer.save(caller, customerId, values, officeId);
    }

    private Customer visible(Sight sight, long id) {
        Customer customer = customers.find(sight, id, LockModeType.NONE);
        if (customer == null) {
            throw new NotFound("There is no customer " + id);
        }
        return customer;
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Invalid("limit", "Ask for 1 to " + MOST + " customers");
        }
        return limit;
    }

    private static List<CustomerRow> rows(List<KnownCustomer> found, Caller caller) {
        return found.stream()
                .map(customer -> CustomerRow.of(customer, caller.country()))
                .toList();
    }

    private static Map<String, String> texts(Customer customer, String country) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (CustomerField field : CustomerField.values()) {
            String text = customer.text(field, country);
            if (text != null) {
                texts.put(field.key(), text);
            }
        }
        return texts;
    }

    private static CustomerProfile.Contact contact(ContactPoint point, String country) {
        return new CustomerProfile.Contact(
                point.kind().code(),
                point.label(),
                point.text(country),
                point.kind() == ContactKind.PHONE ? point.matchKey() : point.text(country),
                point.extension(),
                point.bouncedAt() != null);
    }

    private String officeName(long officeId) {
        return directory.office(officeId).map(OfficeRow::name).orElse("");
    }
}
