package io.foyer.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** Which card each advertisement and office of a company opens. */
@ApplicationScoped
public class CardLines {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Event<LinesChanged> changed;

    /** Every line: of each office first the office itself, then its advertisements by name. */
    public List<CardLine> of(long companyId) {
        List<CardLine> lines = new ArrayList<>();
        rows("select id, name, usual_template from office where company_id = ? order by name", companyId)
                .forEach(office -> {
                    long id = ((Number) office[0]).longValue();
                    String name = (String) office[1];
                    lines.add(new CardLine(id, name, null, null, null, List.of(), (String) office[2]));
                    rows(
                                    "select s.id, s.name, s.medium, s.card_template, coalesce(group_concat(t.e164 order by t.e164"
                                            + " separator ','), '') from ad_source s left join tracking_number t"
                                            + " on t.ad_source_id = s.id where s.office_id = ?"
                                            + " group by s.id, s.name, s.medium, s.card_template order by s.name",
                                    id)
                            .forEach(row -> lines.add(new CardLine(
                                    id,
                                    name,
                                    ((Number) row[0]).longValue(),
                                    (String) row[1],
                                    (String) row[2],
                                    ((String) row[4]).isEmpty() ? List.of() : List.of(((String) row[4]).split(",")),
                                    (String) row[3])));
                });
        return lines;
    }

    private List<Object[]> rows(String query, long id) {
        List<?> found = entities.createNativeQuery(query).setParameter(1, id).getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    /** Lets an advertisement open another card from the next call on; false where the company has no such one. */
    public boolean tieAdSource(long companyId, long adSourceId, String template) {
        return tie("ad_source", "card_template", companyId, adSourceId, template);
    }

    /** Lets an office open another card where no advertisement names one; false likewise. */
    public boolean tieOffice(long companyId, long officeId, String template) {
        return tie("office", "usual_template", companyId, officeId, template);
    }

    private boolean tie(String table, String column, long companyId, long id, String template) {
        boolean isOurs = !entities.createNativeQuery("select id from " + table + " where id = ? and company_id = ?")
                .setParameter(1, id)
                .setParameter(2, companyId)
                .getResultList()
                .isEmpty();
        if (isOurs) {
            entities.createNativeQuery("update " + table + " set " + column + " = ? where id = ?")
                    .setParameter(1, template)
                    .setParameter(2, id)
                    .executeUpdate();
            changed.fire(new LinesChanged());
        }
        return isOurs;
    }
}
