package io.foyer.card.template;

/**
 * Where a company stands with one of its templates.
 *
 * @param published its newest version, 0 while none was published
 * @param followsPack whether it is still as the product's pack gives it
 * @param packRevision the newest revision of the pack that it took over, 0 for none
 * @param withdrawn whether no new cards are to begin with it
 */
record TemplateHead(String key, int published, boolean followsPack, int packRevision, boolean withdrawn) {

    /** Whether it is to take over this revision of its pack. */
    boolean isOlderThan(int revision) {
        return followsPack && packRevision < revision;
    }

    boolean isOffered() {
        return published > 0 && !withdrawn;
    }
}
