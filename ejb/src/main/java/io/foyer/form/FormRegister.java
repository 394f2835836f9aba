package io.foyer.form;

import io.foyer.card.template.CardTemplates;
import io.foyer.office.AdSourceRow;
import io.foyer.office.Directory;
import io.foyer.office.OfficeRow;
import io.foyer.platform.TransactionConnections;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Knows every form from memory, so that forms are taken while the database is away; at most five seconds old. */
@ApplicationScoped
class FormRegister {

    private static final Logger LOG = Logger.getLogger(FormRegister.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration SECOND_LOOK = Duration.ofSeconds(1);

    @Inject
    private TransactionConnections database;

    @EJB
    private CardTemplates templates;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Map<String, Row> forms = Map.of();
    private volatile Instant readAt = Instant.EPOCH;

    private record Row(
            String key, long connectionId, long adSourceId, Set<String> sites, String thanks, boolean open) {}

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<PublicForm> find(String key) {
        Duration age = forms.containsKey(key) ? FRESH : SECOND_LOOK;
        if (clock.instant().isAfter(readAt.plus(age)) && reading.tryLock()) {
            try {
                read();
            } finally {
                reading.unlock();
            }
        }
        return Optional.ofNullable(forms.get(key)).flatMap(this::shown);
    }

    private Optional<PublicForm> shown(Row row) {
        Optional<AdSourceRow> source = directory.adSource(row.adSourceId());
        Optional<OfficeRow> office = source.flatMap(one -> directory.office(one.officeId()));
        if (office.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PublicForm(
                    row.key(),
                    row.connectionId(),
                    office.get(),
                    source.get(),
                    row.sites(),
                    row.thanks(),
                    row.open(),
                    templates.current(
                            source.get().companyId(),
                            templates.firstOffered(
                                    source.get().companyId(),
                                    source.get().cardTemplate(),
                                    office.get().usualTemplate()))));
        } catch (NotFound noTemplate) {
            return Optional.empty();
        }
    }

    private void read() {
        readAt = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from web_form");
                ResultSet rows = select.executeQuery()) {
            Map<String, Row> found = new HashMap<>();
            while (rows.next()) {
                String key = rows.getString("form_key");
                found.put(
                        key,
                        new Row(
                                key,
                                rows.getLong("connection_id"),
                                rows.getLong("ad_source_id"),
                                SiteOrigins.in(rows.getString("sites")),
                                rows.getString("thanks"),
                                rows.getBoolean("is_open")));
            }
            forms = found;
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "The forms could not be read; those known are used: {0}", away.getMessage());
        }
    }
}
