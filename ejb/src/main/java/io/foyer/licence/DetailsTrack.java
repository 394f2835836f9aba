package io.foyer.licence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AAMVA track 3: two version characters, postal code (11), class (2), restrictions (10), endorsements (4), sex, height (3),
 * weight (3), hair (3), eyes (3).
 */
final class DetailsTrack {

    private static final Pattern WHOLE = Pattern.compile(
            "..(.{11})" + "(?:(.{2}).{10}.{4}([129MF ])([\\d ]{3})([\\d ]{3})([A-Z ]{3})([A-Z ]{3}).*|.{0,2})");
    private static final Pattern CODE = Pattern.compile("(?:\\d{5}(?:-?\\d{4}|-)?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d) *");
    private static final int POSTAL_CODE = 11;
    private static final int VERSIONS = 2;

    private DetailsTrack() {}

    /** What it says; empty where it is cut, or no licence's. */
    static Optional<Licence> read(Track track) {
        String body = track.body().length() < VERSIONS + POSTAL_CODE
                ? track.body()
                        + " ".repeat(VERSIONS + POSTAL_CODE - track.body().length())
                : track.body();
        Matcher match = WHOLE.matcher(body);
        if (!track.isEnded()
                || !match.matches()
                || !CODE.matcher(match.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Licence()
                .put(LicenceElement.POSTAL_CODE, match.group(1))
                .put(LicenceElement.VEHICLE_CLASS, match.group(2))
                .put(LicenceElement.SEX, sex(match.group(3)))
                .put(LicenceElement.HEIGHT, match.group(4))
                .put(LicenceElement.WEIGHT, match.group(5))
                .put(LicenceElement.HAIR, match.group(6))
                .put(LicenceElement.EYES, match.group(7)));
    }

    static String sex(String code) {
        return switch (code == null ? "" : code.strip()) {
            case "1", "M" -> "M";
            case "2", "F" -> "F";
            case "9", "X" -> "X";
            default -> null;
        };
    }
}
