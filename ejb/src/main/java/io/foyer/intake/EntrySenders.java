package io.foyer.intake;

import io.foyer.customer.CrossReference;
import io.foyer.customer.Match;
import io.foyer.customer.Sighting;
import io.foyer.office.Directory;
import io.foyer.shared.CallerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds out who sent entries, for features that want to know before they file them. */
@ApplicationScoped
public class EntrySenders {

    @Inject
    private Directory directory;

    @Inject
    private CrossReference crossReference;

    /** Who sent each of these entries of one office; asked together, so that strangers cost next to nothing. */
    public List<Match> of(long companyId, long officeId, List<EntryMessage> entries) {
        String country = directory.officeCountry(officeId);
        return crossReference.byClues(
                companyId,
                entries.stream()
                        .map(entry -> WrittenContents.clues(
                                callerOf(entry, country), entry.senderEmail(), entry.senderName(), entry.answers()))
                        .map(clues -> new Sighting(officeId, clues))
                        .toList());
    }

    static CallerId callerOf(EntryMessage entry, String country) {
        return CallerId.read(entry.senderPhone(), country, entry.senderName());
    }
}
