package io.foyer.office;

/**
 * An office as pages, streams and REST show it.
 *
 * @param usualTemplate key of the card that opens where no advertisement names another
 * @param closed whether it takes nothing from other offices any more
 */
public record OfficeRow(
        long id,
        long sequence,
        String name,
        String phone,
        String country,
        String timeZone,
        String locale,
        String openingHours,
        boolean takenEntriesLeave,
        String usualTemplate,
        boolean closed,
        int version) {

    /** The office as it stands in the record. */
    public static OfficeRow of(Office office) {
        return new OfficeRow(
                office.id(),
                office.changeSequence(),
                office.name(),
                office.phone(),
                office.country(),
                office.zone().getId(),
                office.locale().toLanguageTag(),
                office.openingHours(),
                office.takenEntriesLeave(),
                office.usualTemplate(),
                office.isClosed(),
                office.version());
    }
}
