package io.foyer.card.design;

import io.foyer.card.template.CardTemplate;
import io.foyer.card.template.CardTemplates;
import io.foyer.card.template.FaultyPack;
import io.foyer.card.template.Field;
import io.foyer.card.template.PackFault;
import io.foyer.card.template.PackReader;
import io.foyer.card.template.TemplatesChanged;
import io.foyer.office.CurrentCaller;
import io.foyer.office.Role;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shapes the templates of the caller's company: drafts, versions, and which are offered. What another administrator did
 * meanwhile is never written over: every change names the revision it was made on, and is refused with
 * {@link StaleDraft} where that is not the newest.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATORS)
public class TemplateService {

    /** The most versions that one answer holds. */
    public static final int MOST_VERSIONS = 50;

    private static final int LONGEST_BODY = 1_000_000;

    @EJB
    private CurrentCaller current;

    @EJB
    private CardTemplates offered;

    @Inject
    private DesignRepository designs;

    @Inject
    private TemplateKeys keys;

    @Inject
    private MailPlaces places;

    @Inject
    private Event<TemplatesChanged> changed;

    @Inject
    private Clock clock;

    /** Every template of the company, by name. */
    @RolesAllowed({Role.ADMINISTRATORS, Role.PROGRAMS})
    public List<TemplateRow> list() {
        adoptFirst();
        return designs.rows(company(), null);
    }

    /** One template; {@link NotFound} where the company has none of this key. */
    @RolesAllowed({Role.ADMINISTRATORS, Role.PROGRAMS})
    public TemplateRow get(String key) {
        return find(key)
                .or(() -> {
                    adoptFirst();
                    return find(key);
                })
                .orElseThrow(() -> new NotFound("There is no card template " + key));
    }

    private Optional<TemplateRow> find(String key) {
        return key == null
                ? Optional.empty()
                : designs.rows(company(), key).stream().findFirst();
    }

    /** A company's first look brings the first pack in. */
    private void adoptFirst() {
        offered.offered(company());
    }

    /** A template opened for shaping: its draft, or its newest version where there is none. */
    public Draft draft(String key) {
        TemplateRow row = get(key);
        String body = designs.find(company(), key)
                .map(CardDesign::draft)
                .orElseGet(() -> designs.body(company(), key, row.published()));
        return new Draft(row, body, faultsOf(key, body), designs.usedLately(company(), key));
    }

    /** The text of a published version. */
    @RolesAllowed({Role.ADMINISTRATORS, Role.PROGRAMS})
    public String version(String key, int version) {
        return designs.body(company(), get(key).key(), version);
    }

    /**
     * Begins a template as a draft.
     *
     * @param name what people will know it by
     * @param copyOf key of the template to begin with, or null for an empty one
     */
    public Draft begin(String name, String copyOf) {
        if (name == null || name.isBlank() || name.strip().length() > CardTemplate.LONGEST_NAME) {
            throw new Invalid("name", text("design.fault.name", CardTemplate.LONGEST_NAME));
        }
        String copied = copyOf == null ? null : draft(copyOf).body();
        String key = keys.place(company(), name.strip());
        String body = copied == null ? keys.empty(key, name.strip()) : keys.renamed(copied, key, name.strip());
        designs.locked(company(), key).draft(body, current.get(), clock.instant());
        designs.flush();
        return draft(key);
    }

    /**
     * Keeps a draft, finished or not; {@link Invalid} only where it is no JSON object of this template at all.
     *
     * @param revision the one it was changed on; 0 begins a template of this key where there is none
     */
    public Draft saveDraft(String key, String body, int revision) {
        String kept = keys.checked(key, body, LONGEST_BODY);
        CardDesign design = revision == 0 && designs.place(company(), key, keys.nameIn(kept, key))
                ? designs.locked(company(), key)
                : revised(key, revision);
        design.draft(kept, current.get(), clock.instant());
        designs.flush();
        return draft(key);
    }

    /** Gives a draft up; the published version stands again. A template that never was published is gone. */
    public void discardDraft(String key, int revision) {
        CardDesign design = revised(key, revision);
        if (design.published() == 0) {
            designs.remove(design);
        } else {
            design.discardDraft(current.get());
        }
    }

    /** What publishing the draft would change; empty for a template that was never published. */
    public List<Difference> changes(String key) {
        Draft draft = draft(key);
        if (draft.template().published() == 0 || !draft.isPublishable()) {
            return List.of();
        }
        CardTemplate before = published(key, draft.template().published());
        CardTemplate after = read(key, draft.body());
        return Differences.between(before, after, uses(key, UsedFieldsPolicy.endangered(before, after)));
    }

    private Map<String, Long> uses(String key, List<Field> fields) {
        return designs.uses(company(), key, fields.stream().map(Field::key).toList());
    }

    /**
     * Makes the draft the version that new cards begin with. {@link Invalid} names every fault of it, a used field that
     * it would lose, a name that another offered card has, and a draft that changes nothing.
     */
    public TemplateRow publish(String key, int revision) {
        designs.holdNames(company());
        CardDesign design = revised(key, revision);
        if (design.draft() == null
                || (design.published() > 0
                        && design.draft().equals(designs.body(company(), key, design.published())))) {
            throw new Invalid("draft", text("design.fault.unchanged", design.published()));
        }
        CardTemplate template = publishable(key, design.draft());
        if (!design.isWithdrawn() && designs.isNameTaken(company(), template.name(), key)) {
            throw new Invalid("name", text("design.fault.name-taken", template.name()));
        }
        if (design.published() > 0) {
            refuseToLose(key, published(key, design.published()), template);
        }
        int next = design.published() + 1;
        designs.keep(company(), key, next, design.draft(), current.get(), clock.instant());
        design.published(next, template.name(), current.get());
        return settled(key);
    }

    private CardTemplate publishable(String key, String body) {
        try {
            return checked(key, body);
        } catch (FaultyPack faulty) {
            throw new Invalid(faulty.faults().stream()
                    .map(fault -> new FieldFault(fault.place(), fault.problem()))
                    .toList());
        }
    }

    private void refuseToLose(String key, CardTemplate before, CardTemplate after) {
        List<Field> endangered = UsedFieldsPolicy.endangered(before, after);
        Map<String, Long> uses = uses(key, endangered);
        List<FieldFault> faults = new ArrayList<>();
        endangered.stream().filter(field -> uses.containsKey(field.key())).forEach(field -> {
            boolean isGone = !after.fields().containsKey(field.key());
            faults.add(new FieldFault(
                    field.key(),
                    text(
                            isGone ? "design.fault.used-gone" : "design.fault.used-type",
                            field.label(),
                            uses.get(field.key()))));
        });
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /**
     * The published versions, the newest first, each with what it changed.
     *
     * @param before the last version of the page before, or null
     * @param limit 1 to {@link #MOST_VERSIONS}
     */
    public List<VersionRow> versions(String key, Integer before, int limit) {
        if (limit < 1 || limit > MOST_VERSIONS) {
            throw new Invalid("limit", text("design.fault.versions", MOST_VERSIONS));
        }
        List<DesignRepository.Kept> kept =
                designs.versions(company(), get(key).key(), before == null ? Integer.MAX_VALUE : before, limit + 1);
        List<VersionRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, kept.size()); i++) {
            DesignRepository.Kept one = kept.get(i);
            List<Difference> changes = i + 1 == kept.size()
                    ? List.of()
                    : Differences.between(read(key, kept.get(i + 1).body()), read(key, one.body()));
            rows.add(new VersionRow(one.version(), one.at(), one.by(), changes));
        }
        return rows;
    }

    /** Takes an older version as the draft of the next. */
    public Draft takeUp(String key, int version, int revision) {
        return saveDraft(key, designs.body(company(), key, version), revision);
    }

    /**
     * Begins no new cards with it; cards that have it go on. {@link Conflict} while a number or an office opens it.
     *
     * @param revision the one that was seen
     */
    public TemplateRow withdraw(String key, int revision) {
        CardDesign design = revised(key, revision);
        TemplateRow row = get(key);
        if (row.opens() > 0) {
            throw new Conflict(text("design.conflict.opens", row.name(), row.opens()));
        }
        design.withdraw(clock.instant(), current.get());
        return settled(key);
    }

    /**
     * Offers a withdrawn one again; {@link Conflict} where another offered card has its name by now.
     *
     * @param revision the one that was seen
     */
    public TemplateRow offer(String key, int revision) {
        designs.holdNames(company());
        CardDesign design = revised(key, revision);
        if (designs.isNameTaken(company(), design.name(), key)) {
            throw new Conflict(text("design.conflict.name-taken", design.name()));
        }
        design.offer(current.get());
        return settled(key);
    }

    private TemplateRow settled(String key) {
        designs.flush();
        changed.fire(new TemplatesChanged(company()));
        return get(key);
    }

    private CardDesign revised(String key, int revision) {
        CardDesign design = designs.locked(company(), key);
        if (design.version() != revision) {
            throw new StaleDraft(whatHappened(design), design.version());
        }
        return design;
    }

    private String whatHappened(CardDesign now) {
        return text(
                "design.stale." + (now.changedAs() == null ? "changed" : now.changedAs()),
                now.changer(),
                now.published());
    }

    private String text(String key, Object... values) {
        return Messages.text(current.get().locale(), key, values);
    }

    private CardTemplate published(String key, int version) {
        return read(key, designs.body(company(), key, version));
    }

    private CardTemplate read(String key, String body) {
        return PackReader.template(key, body, current.get().locale());
    }

    /** As it is to be published: a text that names what nothing fills in is refused, though an older version has one. */
    private CardTemplate checked(String key, String body) {
        return PackReader.template(key, body, current.get().locale(), places.of(company()));
    }

    private List<PackFault> faultsOf(String key, String body) {
        try {
            checked(key, body);
            return List.of();
        } catch (FaultyPack faulty) {
            return faulty.faults();
        }
    }

    private long company() {
        return current.get().companyId();
    }
}
