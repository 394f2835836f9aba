package io.foyer.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One invented customer; the same number always gives the same person. Phone numbers are of the range kept for fiction
 * (555-0100 to 555-0199) in real area codes.
 *
 * @param values his fields as a form would send them
 * @param e164 his first phone number
 */
record Persona(Map<String, String> values, String e164) {

    private static final List<String> GIVEN = Lines.of("given-names.txt", " ");
    private static final List<String> FAMILY = Lines.of("family-names.txt", " ");
    private static final List<String> STREETS = Lines.of("streets.txt", "\\|");
    private static final List<String> AREAS = List.of(
            "773", "872", "630", "708", "847", "224", "815", "217", "309", "618", "414", "262", "608", "920", "715",
            "317", "219", "260", "574", "765", "313", "248", "734", "616", "517", "612", "651", "763", "952", "507");
    private static final int FICTIONAL = 100;

    /** The one who calls in every example. */
    private static final Persona JANE = new Persona(
            Map.of(
                    "givenName", "Jane",
                    "familyName", "Doe",
                    "phone1", "+13125550142",
                    "email1", "jane.doe@example.com",
                    "street", "2218 N Clark St",
                    "street2", "Apt 4B",
                    "city", "Chicago",
                    "region", "IL",
                    "postalCode", "60614",
                    "preferredContact", "phone"),
            "+13125550142");

    /** The office that knows a person: every other one belongs to the first. */
    static long office(int number, List<Long> offices) {
        return offices.get(number % 2 == 0 ? 0 : number % offices.size());
    }

    static Persona number(int number) {
        if (number == 0) {
            return JANE;
        }
        SplittableRandom dice = new SplittableRandom(31L * number);
        String given = pick(GIVEN, dice);
        String family = pick(FAMILY, dice);
        String phone = "+1" + AREAS.get(number / FICTIONAL % AREAS.size()) + "55501"
                + String.format(Locale.ROOT, "%02d", number % FICTIONAL);
        Map<String, String> values = new HashMap<>();
        values.put("givenName", given);
        values.put("familyName", family);
        values.put("phone1", phone);
        if (dice.nextInt(10) < 7) {
            values.put("email1", mail(given, family, number));
        }
        values.put("street", 100 + dice.nextInt(5900) + " " + pick(STREETS, dice));
        values.put("city", "Chicago");
        values.put("region", "IL");
        values.put("postalCode", "606" + String.format(Locale.ROOT, "%02d", 1 + dice.nextInt(60)));
        if (dice.nextInt(10) < 3) {
            values.put("unit", String.valueOf(100 + dice.nextInt(20) * 100 / 10 + dice.nextInt(9)));
        }
        return new Persona(values, phone);
    }

    private static String mail(String given, String family, int number) {
        String plain = (given + "." + family).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
        return plain + number + "@example.com";
    }

    private static String pick(List<String> list, SplittableRandom dice) {
        return list.get(dice.nextInt(list.size()));
    }
}
