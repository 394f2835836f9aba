package io.foyer.mail;

import io.foyer.office.Caller;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import io.foyer.shared.Placeholders;
import io.foyer.shared.Unavailable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** For who writes the texts that agents of his company answer with (CA-10). {@link Unavailable} where the database is away. */
@Stateless
@RolesAllowed(Role.ADMINISTRATORS)
public class PresetService {

    private interface Work<T> {
        T run() throws SQLException;
    }

    /** A text as an agent would see it, filled with an invented customer. */
    public record Preview(String subject, String text) {}

    @EJB
    private CurrentCaller current;

    @Inject
    private Presets presets;

    @Inject
    private PlaceholderCatalogue catalogue;

    /** Every text of the company, by name. */
    public List<PresetRow> presets() {
        return with(() -> presets.all(current.get().companyId()));
    }

    /** Everything a text may name. */
    public List<Placeholder> placeholders() {
        return catalogue.meanings(current.get()).entrySet().stream()
                .map(one -> new Placeholder(one.getKey(), one.getValue()))
                .toList();
    }

    /** Shows what a text would become; nothing is kept. */
    public Preview preview(PresetChange change) {
        Caller caller = current.get();
        Map<String, String> examples = catalogue.examples(caller, change.officeId());
        return new Preview(
                Placeholders.fill(change.subject() == null ? "" : change.subject(), examples),
                Placeholders.fill(change.body() == null ? "" : change.body(), examples));
    }

    /** Adds a text; {@link Invalid} names every field that is wrong. */
    public PresetRow add(PresetChange change) {
        return with(() -> {
            Caller caller = current.get();
            refuseFaults(change, 0, caller);
            return find(presets.add(caller.companyId(), change), caller);
        });
    }

    /** Changes a text; {@link Conflict} where somebody changed it since the caller read it, else as {@link #add}. */
    public PresetRow change(long id, PresetChange change) {
        return with(() -> {
            Caller caller = current.get();
            find(id, caller);
            refuseFaults(change, id, caller);
            if (!presets.change(id, change)) {
                throw new Conflict("Somebody changed this text meanwhile; it is shown as it is now");
            }
            return find(id, caller);
        });
    }

    /** Takes a text away; mails written with it stay as they are. */
    public void remove(long id) {
        with(() -> {
            presets.remove(find(id, current.get()).id());
            return id;
        });
    }

    private void refuseFaults(PresetChange change, long id, Caller caller) throws SQLException {
        List<FieldFault> faults = new ArrayList<>(
                PresetPolicy.faultsOf(change, catalogue.meanings(caller).keySet()));
        if (change.officeId() != null && !caller.sees(change.officeId())) {
            faults.add(new FieldFault("officeId", "There is no office " + change.officeId()));
        }
        boolean isTaken = change.name() != null
                && presets.all(caller.companyId()).stream()
                        .anyMatch(other -> other.id() != id
                                && other.name().equalsIgnoreCase(change.name().strip()));
        if (isTaken) {
            faults.add(new FieldFault("name", "There is a text of this name already"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private PresetRow find(long id, Caller caller) throws SQLException {
        return presets.all(caller.companyId()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no text " + id));
    }

    private static <T> T with(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException away) {
            throw new Unavailable("The database does not answer", away);
        }
    }
}
