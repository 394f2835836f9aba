package io.foyer.licence;

import io.foyer.card.template.PaymentCards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a keyboard-wedge reader typed as one licence, or says why not. Nothing is guessed or mixed. */
final class LicenceReader {

    /** Above the longest barcode (about 1,850 characters) read twice in one go. */
    static final int LONGEST = 8_000;

    private static final Pattern OTHER_LAYOUT =
            Pattern.compile("[\u00b4\u00a7\u00df\u00f6\u00d6\u00e4\u00c4\u00fc\u00dc\u00e0"
                    + "\u00e9\u00e8\u00e7\u00f9\u00a8\u00bf\u00a1]");
    private static final Pattern NOTHING_VISIBLE = Pattern.compile("[\\s\\p{Cc}]*");
    private static final Pattern ONLY_FAILED =
            Pattern.compile("[\\s\\p{Cc}]*(?:[%;#+]E\\d?\\?[\\s\\p{Cc}]*)+", Pattern.CASE_INSENSITIVE);

    private final LocalDate today;

    LicenceReader(LocalDate today) {
        this.today = today;
    }

    /** The licence; {@link LicenceRefused} says why there is none, and never what was typed. */
    Licence read(String typed) {
        if (typed == null || NOTHING_VISIBLE.matcher(typed).matches()) {
            throw new LicenceRefused(Refusal.EMPTY);
        }
        if (typed.length() > LONGEST) {
            throw new LicenceRefused(Refusal.TOO_LONG);
        }
        String text = withoutCapsLock(typed);
        StripeReader stripes = new StripeReader(today);
        Swipe swipe = Swipe.of(Barcode.before(text));
        List<Licence> found = new ArrayList<>(stripes.read(swipe));
        List<Barcode> barcodes = Barcode.in(text);
        barcodes.stream()
                .map(barcode -> BarcodeReader.read(barcode, today))
                .filter(Licence::tellsOfAPerson)
                .forEach(found::add);
        boolean payment = PaymentStripe.isIn(stripes.foreign())
                || found.stream().anyMatch(LicenceReader::namesPaymentCard)
                || swipe.tracks().stream()
                        .filter(track -> track.kind() != Track.Kind.NUMBER)
                        .anyMatch(track -> PaymentCards.isNamedIn(track.body()));
        if (payment) {
            throw new LicenceRefused(Refusal.PAYMENT_CARD);
        }
        if (found.isEmpty()) {
            throw new LicenceRefused(reason(text, stripes, swipe, barcodes));
        }
        return finished(one(found));
    }

    /** Whether one of the values that are shown is the number of a payment card. */
    private static boolean namesPaymentCard(Licence licence) {
        return Stream.of(LicenceElement.values())
                .filter(element -> !element.isNumber() && element != LicenceElement.IIN)
                .anyMatch(element -> PaymentCards.isNamedIn(licence.get(element)));
    }

    private static String withoutCapsLock(String typed) {
        boolean small = typed.chars().anyMatch(Character::isLowerCase);
        boolean capital = typed.chars().anyMatch(Character::isUpperCase);
        return small && !capital ? typed.toUpperCase(Locale.ROOT) : typed;
    }

    /** The fullest of several readings of one card; two cards are nobody's. */
    private static Licence one(List<Licence> found) {
        Licence fullest = found.stream()
                .max(Comparator.comparing(Licence::isComplete).thenComparing(Licence::size))
                .orElseThrow();
        if (!found.stream().allMatch(other -> other == fullest || fullest.isSameCardAs(other))) {
            throw new LicenceRefused(Refusal.TWO_CARDS);
        }
        return fullest;
    }

    private Licence finished(Licence licence) {
        String state = licence.get(LicenceElement.STATE);
        if (licence.get(LicenceElement.COUNTRY) == null && state != null) {
            licence.put(LicenceElement.COUNTRY, Jurisdictions.country(state));
        }
        String expires = licence.get(LicenceElement.EXPIRES);
        if (expires != null && LocalDate.parse(expires).isBefore(today)) {
            licence.note(ReadingNote.EXPIRED);
        }
        return licence;
    }

    private static Refusal reason(String text, StripeReader stripes, Swipe swipe, List<Barcode> barcodes) {
        if (OTHER_LAYOUT.matcher(text).find()) {
            return Refusal.KEYBOARD_LAYOUT;
        }
        if (barcodes.stream().anyMatch(Barcode::isRunTogether)) {
            return Refusal.NO_LINE_BREAKS;
        }
        if (ONLY_FAILED.matcher(text).matches()) {
            return Refusal.UNREADABLE;
        }
        if (stripes.isCut() || !barcodes.isEmpty()) {
            return Refusal.CUT_OFF;
        }
        return swipe.tracks().isEmpty() ? Refusal.NOT_A_LICENCE : Refusal.UNREADABLE;
    }
}
