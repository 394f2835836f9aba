package io.foyer.customer;

import io.foyer.shared.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** Takes in customers from elsewhere, without a caller and without asking whether they are known already. */
@ApplicationScoped
public class CustomerImport {

    @Inject
    private CustomerWriter writer;

    /**
     * Somebody to take in.
     *
     * @param country where numbers without a country code belong
     * @param values texts by field key (see {@link CustomerField})
     * @param offices the offices that know him and when he last had to do with each; at least one
     */
    public record Newcomer(long companyId, String country, Map<String, String> values, Map<Long, Instant> offices) {}

    /** Keeps a newcomer within the running transaction and gives his id; {@link Invalid} with every fault otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long add(Newcomer newcomer) {
        return writer.add(newcomer).id();
    }
}
