package io.foyer.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which card each advertisement and office of a company opens. */
@ApplicationScoped
public class CardLines {

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @Inject
    private Event<RoutingChanged> changed;

    /** Every line: of each office first the office itself, then its advertisements by name. */
    public List<CardLine> of(long companyId) {
        Map<Long, List<String>> numbers = numbers(companyId);
        Map<Long, List<Object[]>> sources = rows(
                        "select office_id, id, name, medium, card_template from ad_source where company_id = ? order by"
                                + " name",
                        companyId)
                .stream()
                .collect(Collectors.groupingBy(row -> id(row[0])));
        List<CardLine> lines = new ArrayList<>();
        rows("select id, name, usual_template from office where company_id = ? order by name", companyId)
                .forEach(office -> {
                    long id = id(office[0]);
                    String name = (String) office[1];
                    lines.add(new CardLine(id, name, null, null, null, List.of(), (String) office[2]));
                    sources.getOrDefault(id, List.of())
                            .forEach(row -> lines.add(new CardLine(
                                    id,
                                    name,
                                    id(row[1]),
                                    (String) row[2],
                                    (String) row[3],
                                    numbers.getOrDefault(id(row[1]), List.of()),
                                    (String) row[4])));
                });
        return lines;
    }

    /** The numbers of each advertisement, in their order. */
    private Map<Long, List<String>> numbers(long companyId) {
        return rows("select ad_source_id, e164 from tracking_number where company_id = ? order by e164", companyId)
                .stream()
                .filter(row -> row[0] != null)
                .collect(Collectors.groupingBy(
                        row -> id(row[0]), Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private static long id(Object column) {
        return ((Number) column).longValue();
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
            changed.fire(new RoutingChanged());
        }
        return isOurs;
    }
}
