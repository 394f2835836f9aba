package io.foyer.intake;

import io.foyer.customer.Contact;
import io.foyer.customer.CrossReference;
import io.foyer.customer.Match;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.office.OfficeSequence;
import io.foyer.office.Role;
import io.foyer.platform.Json;
import io.foyer.platform.OfficeEvent;
import io.foyer.platform.OfficeEvents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Keeps what came in whole, finds out who it is from and tells the office, in the transaction of the caller or in one of its
 * own; a second copy changes nothing and tells nobody (IN-12).
 */
@Stateless
@RolesAllowed(Role.THE_SYSTEM)
public class EntryService {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Directory directory;

    @Inject
    private CrossReference crossReference;

    @Inject
    private EntrySenders senders;

    @Inject
    private OfficeSequence sequence;

    @Inject
    private CommunicationRows rows;

    @Inject
    private WrittenContents contents;

    @Inject
    private OfficeEvents offices;

    /** Records an entry; {@link Unprocessable} for a door nobody ever registered. Gives its id. */
    public long record(EntryMessage entry) {
        return record(entry, EntryFiling.OPEN);
    }

    /** Records what one office passes on to another of its company; whose it may be is the feature's to check. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
    public long pass(EntryMessage entry, EntryFiling filing) {
        return record(entry, filing);
    }

    /** Records an entry whose door tells where it belongs. */
    public long record(EntryMessage entry, EntryFiling filing) {
        return record(List.of(new FiledEntry(entry, filing))).get(0);
    }

    /** Records entries that came to one office through one door, and gives their ids in the same order. */
    public List<Long> record(List<FiledEntry> all) {
        EntryMessage any = all.get(0).entry();
        long companyId = companyOf(any);
        OfficeRow office = directory
                .office(any.officeId())
                .orElseThrow(() -> new Unprocessable("There is no office " + any.officeId(), null));
        Map<String, Long> ids = known(any.connectionId(), all);
        List<FiledEntry> fresh = all.stream()
                .filter(one -> !ids.containsKey(one.entry().externalId()))
                .toList();
        if (!fresh.isEmpty()) {
            keep(companyId, office, fresh)
                    .forEach(communication -> ids.put(communication.externalId(), communication.id()));
        }
        return all.stream().map(one -> ids.get(one.entry().externalId())).toList();
    }

    /** Also of a door that was closed since: what it took before counts. */
    private long companyOf(EntryMessage entry) {
        List<?> companies = entities.createNativeQuery("select company_id from connection where id = ?")
                .setParameter(1, entry.connectionId())
                .getResultList();
        if (companies.isEmpty()) {
            throw new Unprocessable("No connection " + entry.connectionId() + " is registered", null);
        }
        return ((Number) companies.get(0)).longValue();
    }

    private Map<String, Long> known(long connectionId, List<FiledEntry> all) {
        Map<String, Long> known = new HashMap<>();
        entities.createQuery(
                        "select c.externalId, c.id from Communication c where c.connectionId = :connection"
                                + " and c.externalId in :external",
                        Object[].class)
                .setParameter("connection", connectionId)
                .setParameter(
                        "external",
                        all.stream().map(one -> one.entry().externalId()).toList())
                .getResultList()
                .forEach(row -> known.put((String) row[0], (Long) row[1]));
        return known;
    }

    private List<Communication> keep(long companyId, OfficeRow office, List<FiledEntry> fresh) {
        List<Communication> made = made(companyId, office, fresh);
        // Customers before the number: nobody who locks both waits crosswise.
        crossReference.knownIn(
                companyId,
                made.stream()
                        .filter(one -> one.customerId() != null)
                        .map(one -> new Contact(one.customerId(), office.id(), one.acceptedAt(), false))
                        .toList());
        long number = sequence.next(office.id(), made.size());
        List<WrittenContents.Kept> written = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            Communication one = made.get(i);
            one.changedAt(number + i);
            entities.persist(one);
            // One by one, so that ids follow each other as the numbers do.
            entities.flush();
            EntryMessage entry = fresh.get(i).entry();
            written.add(new WrittenContents.Kept(one.id(), entry.text(), entry.answers()));
        }
        contents.keep(written);
        for (CommunicationRow row : rows.rows(made)) {
            offices.publish(new OfficeEvent(office.id(), row.sequence(), "communication", Json.write(row)));
        }
        return made;
    }

    private List<Communication> made(long companyId, OfficeRow office, List<FiledEntry> fresh) {
        Iterator<Match> matches = senders.of(
                        companyId,
                        office.id(),
                        fresh.stream()
                                .filter(EntryService::isOfUnknown)
                                .map(FiledEntry::entry)
                                .toList())
                .iterator();
        List<Communication> made = new ArrayList<>();
        for (FiledEntry one : fresh) {
            EntryFiling filing = one.filing();
            Communication communication = new Communication(
                    companyId, office.id(), one.entry(), EntrySenders.callerOf(one.entry(), office.country()));
            communication.become(filing.status());
            communication.warns(filing.warning());
            communication.opensOn(filing.cardTemplate());
            if (filing.customerId() != null) {
                communication.belongsTo(filing.customerId(), filing.cardId());
            } else {
                communication.matched(isOfUnknown(one) ? matches.next() : filing.match());
                communication.filedOn(filing.cardId());
            }
            made.add(communication);
        }
        return made;
    }

    private static boolean isOfUnknown(FiledEntry one) {
        return one.filing().customerId() == null && one.filing().match() == null;
    }
}
