package io.foyer.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the elements of a barcode in the names that each version of AAMVA's standard gave them. */
final class BarcodeReader {

    private static final Set<String> NOTHING = Set.of("NONE", "UNAVL", "UNAVAILABLE", "N/A", "NA", "NONE.");
    private static final String SHORTENED = "T";

    private final Barcode barcode;
    private final LocalDate today;
    private final Licence licence = new Licence();

    private BarcodeReader(Barcode barcode, LocalDate today) {
        this.barcode = barcode;
        this.today = today;
    }

    static Licence read(Barcode barcode, LocalDate today) {
        return new BarcodeReader(barcode, today).read();
    }

    private Licence read() {
        name();
        address();
        document();
        dates();
        if (barcode.isEnded()) {
            licence.asComplete();
        } else {
            licence.note(ReadingNote.INCOMPLETE);
        }
        return licence;
    }

    private void name() {
        put(LicenceElement.LAST_NAME, "DCS", "DAB");
        put(LicenceElement.FIRST_NAME, "DAC");
        put(LicenceElement.MIDDLE_NAME, "DAD");
        put(LicenceElement.SUFFIX, "DCU", "DAE");
        String given = barcode.first("DCT");
        if (given != null && licence.get(LicenceElement.FIRST_NAME) == null) {
            parts(given, LicenceElement.FIRST_NAME, LicenceElement.MIDDLE_NAME);
        }
        String whole = barcode.first("DAA");
        if (whole != null && licence.get(LicenceElement.LAST_NAME) == null) {
            if (whole.indexOf(',') > 0) {
                parts(
                        whole,
                        LicenceElement.LAST_NAME,
                        LicenceElement.FIRST_NAME,
                        LicenceElement.MIDDLE_NAME,
                        LicenceElement.SUFFIX);
            } else {
                licence.note(ReadingNote.NAME_UNCLEAR);
            }
        }
        if (List.of("DDE", "DDF", "DDG").stream().anyMatch(flag -> SHORTENED.equalsIgnoreCase(barcode.first(flag)))) {
            licence.note(ReadingNote.NAME_SHORTENED);
        }
    }

    private void parts(String value, LicenceElement... elements) {
        String[] parts = value.split(",", -1);
        for (int i = 0; i < Math.min(parts.length, elements.length); i++) {
            putValue(elements[i], parts[i]);
        }
    }

    private void address() {
        put(LicenceElement.STREET, "DAG", "DAL");
        put(LicenceElement.STREET2, "DAH", "DAM");
        put(LicenceElement.CITY, "DAI", "DAN");
        put(LicenceElement.STATE, "DAJ", "DAO");
        put(LicenceElement.POSTAL_CODE, "DAK", "DAP");
        String country = barcode.first("DCG");
        String state = licence.get(LicenceElement.STATE);
        if (country != null && country.length() >= 2) {
            licence.put(LicenceElement.COUNTRY, country(country));
        } else if (state != null && Jurisdictions.isKnown(state)) {
            licence.put(LicenceElement.COUNTRY, Jurisdictions.country(state));
        }
    }

    private static String country(String code) {
        return switch (code) {
            case "USA", "US" -> "US";
            case "CAN", "CA" -> "CA";
            case "MEX", "MX" -> "MX";
            default -> null;
        };
    }

    private void document() {
        if (barcode.iin() != null) {
            licence.put(LicenceElement.IIN, barcode.iin());
            Jurisdictions.issuer(barcode.iin()).ifPresent(issuer -> licence.put(LicenceElement.ISSUER, issuer));
        }
        put(LicenceElement.NUMBER_READ, "DAQ");
        licence.put(LicenceElement.NUMBER_PRINTED, licence.get(LicenceElement.NUMBER_READ));
        put(LicenceElement.VEHICLE_CLASS, "DCA", "DAR");
        licence.put(LicenceElement.SEX, DetailsTrack.sex(barcode.first("DBC")));
        put(LicenceElement.HEIGHT, "DAU", "DAV");
        put(LicenceElement.WEIGHT, "DAW", "DAX");
        put(LicenceElement.HAIR, "DAZ");
        put(LicenceElement.EYES, "DAY");
    }

    private void dates() {
        String born = barcode.first("DBB");
        if (born != null) {
            Optional<LocalDate> birth = LicenceDates.ofBarcode(born).filter(day -> LicenceDates.isLifetime(day, today));
            birth.ifPresentOrElse(
                    day -> licence.put(LicenceElement.BIRTH_DATE, day.toString()),
                    () -> licence.note(ReadingNote.BIRTH_DATE_UNCLEAR));
        }
        String expires = barcode.first("DBA");
        if (expires != null) {
            LicenceDates.ofBarcode(expires).ifPresent(day -> licence.put(LicenceElement.EXPIRES, day.toString()));
        }
    }

    private void put(LicenceElement element, String... names) {
        for (String name : names) {
            if (licence.get(element) == null) {
                putValue(element, barcode.first(name));
            }
        }
    }

    private void putValue(LicenceElement element, String value) {
        if (value == null) {
            return;
        }
        String bare = value.strip().replaceAll("[,\\s-]+$", "");
        if (!NOTHING.contains(bare)) {
            licence.put(element, bare);
        }
    }
}
