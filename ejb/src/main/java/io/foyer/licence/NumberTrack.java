package io.foyer.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AAMVA track 2: issuer (6), number (up to 13), =, expiry YYMM, birth CCYYMMDD, the rest of a longer number (up to 5) or
 * another =.
 */
final class NumberTrack {

    private static final Pattern WHOLE = Pattern.compile("(\\d{6})(\\d{1,13})=(\\d{4})(\\d{8})(\\d{0,5})=?\\s*");
    private static final int IIN = 6;

    private NumberTrack() {}

    /** Whether it begins as a licence does, whole or not. */
    static boolean beginsLikeOne(String body) {
        return body.length() >= IIN && Jurisdictions.isIssuer(body.substring(0, IIN));
    }

    /** What it says; empty where it is cut, or no licence's. */
    static Optional<Licence> read(Track track, LocalDate today) {
        Matcher match = WHOLE.matcher(track.body());
        if (!track.isEnded() || !beginsLikeOne(track.body()) || !match.matches()) {
            return Optional.empty();
        }
        String iin = match.group(1);
        String number = match.group(2) + match.group(5);
        String expiry = match.group(3);
        String issuer = Jurisdictions.issuer(iin).orElse(null);
        Licence licence = new Licence()
                .asComplete()
                .put(LicenceElement.IIN, iin)
                .put(LicenceElement.ISSUER, issuer)
                .put(LicenceElement.NUMBER_READ, number)
                .put(LicenceElement.NUMBER_PRINTED, Jurisdictions.printed(issuer, number));
        Optional<LocalDate> birth =
                LicenceDates.birth(match.group(4), expiry).filter(day -> LicenceDates.isLifetime(day, today));
        birth.ifPresentOrElse(
                day -> licence.put(LicenceElement.BIRTH_DATE, day.toString()),
                () -> licence.note(ReadingNote.BIRTH_DATE_UNCLEAR));
        if (LicenceDates.isNever(expiry)) {
            licence.put(LicenceElement.NEVER_EXPIRES, "true");
        }
        LicenceDates.expiry(expiry, birth).ifPresent(day -> licence.put(LicenceElement.EXPIRES, day.toString()));
        return Optional.of(licence);
    }
}
