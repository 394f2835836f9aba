package io.foyer.card.design;

import io.foyer.office.Caller;
import io.foyer.platform.InstantColumn;
import io.foyer.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and keeps the designs and versions of one company's templates, and tells which fields its cards use. */
@ApplicationScoped
class DesignRepository {

    private static final int LATEST_CARDS = 2_000;
    private static final String ROWS =
            """
            select d.template_key, d.name, d.published, t.published_at, t.published_by_name, d.drafted_at,
              d.drafted_by_name, d.withdrawn_at,
              (select count(*) from ad_source s where s.company_id = d.company_id and s.card_template = d.template_key)
              + (select count(*) from office o where o.company_id = d.company_id and o.usual_template = d.template_key),
              d.version
            from card_design d left join card_template t on t.company_id = d.company_id
              and t.template_key = d.template_key and t.version = d.published
            where d.company_id = ? and (? is null or d.template_key = ?) order by d.name, d.template_key""";

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    List<TemplateRow> rows(long companyId, String key) {
        List<?> found = entities.createNativeQuery(ROWS)
                .setParameter(1, companyId)
                .setParameter(2, key)
                .setParameter(3, key)
                .getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    private static TemplateRow row(Object[] columns) {
        return new TemplateRow(
                (String) columns[0],
                (String) columns[1],
                number(columns[2]),
                InstantColumn.read(columns[3]),
                (String) columns[4],
                InstantColumn.read(columns[5]),
                (String) columns[6],
                columns[7] != null,
                number(columns[8]),
                number(columns[9]));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    Optional<CardDesign> find(long companyId, String key) {
        return entities.createQuery(
                        "select d from CardDesign d where d.companyId = :company and d.templateKey = :key",
                        CardDesign.class)
                .setParameter("company", companyId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** As {@link #find}, held until the end of the transaction and as it stands now. */
    CardDesign locked(long companyId, String key) {
        CardDesign design = find(companyId, key).orElseThrow(() -> new NotFound("There is no card template " + key));
        entities.refresh(design, LockModeType.PESSIMISTIC_WRITE);
        return design;
    }

    /** Lets the company's cards take names one after the other until the transaction ends; ask for it before any design. */
    void holdNames(long companyId) {
        entities.createNativeQuery("select id from company where id = ? for update")
                .setParameter(1, companyId)
                .getResultList();
    }

    /** Whether another card that is offered has this name, in whatever case: nobody could tell the two apart. */
    boolean isNameTaken(long companyId, String name, String butKey) {
        return !entities.createNativeQuery("select id from card_design where company_id = ? and name = ?"
                        + " and template_key <> ? and published > 0 and withdrawn_at is null limit 1")
                .setParameter(1, companyId)
                .setParameter(2, name)
                .setParameter(3, butKey)
                .getResultList()
                .isEmpty();
    }

    /** Begins a design; false where there is one of this key already, also one that was begun at this instant. */
    boolean place(long companyId, String key, String name) {
        return entities.createNativeQuery(
                                "insert ignore into card_design (company_id, template_key, name) values (?, ?, ?)")
                        .setParameter(1, companyId)
                        .setParameter(2, key)
                        .setParameter(3, name)
                        .executeUpdate()
                == 1;
    }

    void remove(CardDesign design) {
        entities.remove(design);
    }

    void flush() {
        entities.flush();
    }

    void keep(long companyId, String key, int version, String body, Caller by, Instant at) {
        entities.createNativeQuery("insert into card_template (company_id, template_key, version, body, published_at,"
                        + " published_by, published_by_name) values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, companyId)
                .setParameter(2, key)
                .setParameter(3, version)
                .setParameter(4, body)
                .setParameter(5, InstantColumn.text(at))
                .setParameter(6, by.userId() == 0 ? null : by.userId())
                .setParameter(7, by.displayName())
                .executeUpdate();
    }

    String body(long companyId, String key, int version) {
        List<?> found = entities.createNativeQuery(
                        "select body from card_template where company_id = ? and template_key = ? and version = ?")
                .setParameter(1, companyId)
                .setParameter(2, key)
                .setParameter(3, version)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(String.class::cast)
                .orElseThrow(() -> new NotFound("There is no version " + version + " of the card template " + key));
    }

    /** A version as it is kept, the newest first. */
    record Kept(int version, String body, Instant at, String by) {}

    List<Kept> versions(long companyId, String key, int before, int limit) {
        List<?> found = entities.createNativeQuery("select version, body, published_at, published_by_name"
                        + " from card_template where company_id = ? and template_key = ? and version < ?"
                        + " order by version desc limit " + limit)
                .setParameter(1, companyId)
                .setParameter(2, key)
                .setParameter(3, before)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Kept(number(row[0]), (String) row[1], InstantColumn.read(row[2]), (String) row[3]))
                .toList();
    }

    /** Which fields the latest cards have values of their own in. */
    List<String> usedLately(long companyId, String key) {
        List<?> found = entities.createNativeQuery("select distinct v.field_key from (select id from card"
                        + " where company_id = ? and template_key = ? order by id desc limit " + LATEST_CARDS
                        + ") c join card_value v on v.card_id = c.id order by 1")
                .setParameter(1, companyId)
                .setParameter(2, key)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** How many cards have a value of their own in each of these fields; fields that none has are left out. */
    Map<String, Long> uses(long companyId, String key, Collection<String> fields) {
        Map<String, Long> uses = new LinkedHashMap<>();
        for (String field : new ArrayList<>(fields)) {
            long cards = ((Number) entities.createNativeQuery(
                                    "select count(*) from card c join card_value v"
                                            + " on v.card_id = c.id and v.field_key = ? where c.company_id = ? and c.template_key = ?")
                            .setParameter(1, field)
                            .setParameter(2, companyId)
                            .setParameter(3, key)
                            .getSingleResult())
                    .longValue();
            if (cards > 0) {
                uses.put(field, cards);
            }
        }
        return uses;
    }
}
