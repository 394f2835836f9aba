package io.foyer.card.template;

import io.foyer.platform.Migrator;
import io.foyer.shared.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The templates that cards are written with. At the start each pack's templates are kept: one whose content is not yet
 * known becomes the next version, so that cards of older versions stay readable for ever (CA-2, CA-3).
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CardTemplates {

    /** The template of cards that nothing led to another. */
    public static final String USUAL = "multihousing.guest-card";

    private static final int TRIES = 5;

    @EJB
    private Migrator migrator;

    @Inject
    private TemplateRepository kept;

    private final Map<String, CardTemplate> current = new ConcurrentHashMap<>();
    private final Map<String, CardTemplate> older = new ConcurrentHashMap<>();

    @PostConstruct
    void keepPacks() {
        migrator.awaitReady();
        for (Pack pack : PackFiles.read()) {
            for (int i = 0; i < pack.templates().size(); i++) {
                CardTemplate template = pack.templates().get(i);
                current.put(
                        template.key(),
                        template.inVersion(version(template, pack.bodies().get(i))));
            }
        }
    }

    /** The templates of all packs as they are read, before they are kept. */
    public static List<CardTemplate> inPacks() {
        return PackFiles.read().stream()
                .flatMap(pack -> pack.templates().stream())
                .toList();
    }

    private int version(CardTemplate template, String body) {
        return Stream.generate(() -> kept.keep(template.key(), body))
                .limit(TRIES)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Other nodes keep bringing other versions of the card template " + template.key()));
    }

    /** The version that new cards are written with; {@link NotFound} for a key that no pack has. */
    public CardTemplate current(String key) {
        CardTemplate template = current.get(key);
        if (template == null) {
            throw new NotFound("There is no card template " + key);
        }
        return template;
    }

    /** One version, however old; {@link NotFound} for one that was never kept. */
    public CardTemplate version(String key, int version) {
        CardTemplate newest = current.get(key);
        if (newest != null && newest.version() == version) {
            return newest;
        }
        return older.computeIfAbsent(key + " " + version, name -> PackReader.template(name, kept.body(key, version))
                .inVersion(version));
    }

    /** What a new card may be, by name. */
    public List<CardTemplate> all() {
        return current.values().stream()
                .sorted(Comparator.comparing(CardTemplate::name))
                .toList();
    }
}
