package io.foyer.card.template;

/**
 * Where a company stands with one of its templates.
 *
 * @param published its newest version, 0 while none was published
 * @param followsPack whether it is still as the product's pack gives it
 * @param withdrawn whether no new cards are to begin with it
 */
record TemplateHead(String key, int published, boolean followsPack, boolean withdrawn) {

    boolean isOffered() {
        return published > 0 && !withdrawn;
    }
}
