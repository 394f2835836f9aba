package io.foyer.form;

import io.foyer.intake.CommunicationService;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For who looks after the forms of an office, and for who reads where an entry came from. */
@Stateless
@RolesAllowed(Role.ADMINISTRATORS)
public class FormService {

    private static final int KEY_BYTES = 16;
    private static final int LONGEST_THANKS = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "foyer")
    private EntityManager entities;

    @EJB
    private CurrentCaller current;

    @EJB
    private CommunicationService communications;

    /** The form of each advertisement of an office, by name; one that has none yet gets it. */
    public List<FormRow> ofOffice(long officeId) {
        current.get().officesFor(officeId);
        List<?> missing = entities.createNativeQuery("select s.id from ad_source s where s.office_id = ?"
                        + " and not exists (select 1 from web_form f where f.ad_source_id = s.id)")
                .setParameter(1, officeId)
                .getResultList();
        missing.forEach(source -> begin(((Number) source).longValue()));
        return rows("s.office_id = ?", officeId);
    }

    private void begin(long adSourceId) {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        long company = current.get().companyId();
        entities.createNativeQuery("insert into connection (company_id, kind, name) values (?, 'WEB_FORM', ?)")
                .setParameter(1, company)
                .setParameter(2, key)
                .executeUpdate();
        Number connection =
                (Number) entities.createNativeQuery("select last_insert_id()").getSingleResult();
        entities.persist(new WebForm(company, adSourceId, connection.longValue(), key));
        entities.flush();
    }

    /** Changes a form; {@link Conflict} where somebody changed it since the caller read it. */
    public FormRow change(long id, FormChange change) {
        String sites = SiteOrigins.checked(change.sites() == null ? "" : change.sites());
        if (change.thanks() == null || change.thanks().length() > LONGEST_THANKS) {
            throw new Invalid("thanks", "Write at most " + LONGEST_THANKS + " characters");
        }
        WebForm form = entities.find(WebForm.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (form == null || form.companyId() != current.get().companyId()) {
            throw new NotFound("There is no form " + id);
        }
        if (form.version() != change.version()) {
            throw new Conflict("Somebody changed this form meanwhile; it is shown as it is now");
        }
        form.change(change, sites);
        entities.flush();
        return rows("f.id = ?", id).get(0);
    }

    private List<FormRow> rows(String condition, long id) {
        List<?> found = entities.createNativeQuery(
                        "select f.id, f.ad_source_id, s.name, f.form_key, f.sites, f.thanks, f.is_open, f.version"
                                + " from web_form f join ad_source s on s.id = f.ad_source_id where " + condition
                                + " order by s.name")
                .setParameter(1, id)
                .getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    private static FormRow row(Object[] columns) {
        return new FormRow(
                ((Number) columns[0]).longValue(),
                ((Number) columns[1]).longValue(),
                (String) columns[2],
                (String) columns[3],
                (String) columns[4],
                (String) columns[5],
                columns[6] instanceof Boolean open ? open : ((Number) columns[6]).intValue() != 0,
                ((Number) columns[7]).intValue());
    }

    /** What led the sender of an entry here, in the order in which it is shown; {@link NotFound} outside the caller's sight. */
    @RolesAllowed({Role.AGENTS, Role.SUPERVISORS, Role.MANAGERS, Role.PROGRAMS})
    public Map<String, String> trail(long communicationId) {
        communications.get(communicationId);
        Map<String, String> found = new LinkedHashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select name, value from communication_trail where communication_id = ?")
                .setParameter(1, communicationId)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            found.put((String) columns[0], (String) columns[1]);
        }
        return Trail.of(found.get(Trail.LANDING_PAGE), found.get(Trail.REFERRER), found);
    }
}
