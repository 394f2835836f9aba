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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The templates that a company's cards are written with. Every version that was published is kept, so that cards of
 * older versions stay readable for ever (CA-2). A start with a pack that cannot be read is refused.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CardTemplates {

    @EJB
    private Migrator migrator;

    @Inject
    private TemplateRepository kept;

    @Inject
    private TemplateShelf shelf;

    private final Map<Version, CardTemplate> versions = new ConcurrentHashMap<>();

    private record Version(long companyId, String key, int number) {}

    @PostConstruct
    void checkPacks() {
        migrator.awaitReady();
        PackFiles.read();
    }

    /** The templates of all packs as the product brings them. */
    public static List<CardTemplate> inPacks() {
        return PackFiles.read().stream()
                .flatMap(pack -> pack.templates().stream())
                .toList();
    }

    /** What fields may take their values from, by the code of their kind. */
    public static Map<String, List<String>> sources() {
        return Map.of(
                FieldKind.FIXED.code(), Sources.of(FieldKind.FIXED),
                FieldKind.VARIABLE.code(), Sources.of(FieldKind.VARIABLE));
    }

    /** The newest version, withdrawn or not; {@link NotFound} for a key the company has not published. */
    public CardTemplate current(long companyId, String key) {
        TemplateHead head = shelf.of(companyId).get(key);
        if (head == null || head.published() == 0) {
            throw new NotFound("There is no card template " + key);
        }
        return version(companyId, key, head.published());
    }

    /** One version, however old; {@link NotFound} for one that was never published. */
    public CardTemplate version(long companyId, String key, int version) {
        return versions.computeIfAbsent(new Version(companyId, key, version), wanted -> PackReader.template(
                        key + " " + version, kept.body(companyId, key, version))
                .inVersion(version));
    }

    /** What a company's new card may be, by name. */
    public List<CardTemplate> offered(long companyId) {
        return shelf.of(companyId).values().stream()
                .filter(TemplateHead::isOffered)
                .map(head -> version(companyId, head.key(), head.published()))
                .sorted(Comparator.comparing(CardTemplate::name))
                .toList();
    }

    /**
     * The first of these keys that new cards may begin with, else the first template there is: a call is never without
     * a card because somebody withdrew one.
     *
     * @param wanted keys in the order of preference; null among them counts for nothing
     */
    public String firstOffered(long companyId, String... wanted) {
        Map<String, TemplateHead> heads = shelf.of(companyId);
        return Stream.of(wanted)
                .filter(key ->
                        key != null && heads.containsKey(key) && heads.get(key).isOffered())
                .findFirst()
                .orElseGet(() -> offered(companyId).stream()
                        .findFirst()
                        .map(CardTemplate::key)
                        .orElseThrow(() -> new NotFound("The company offers no card")));
    }
}
