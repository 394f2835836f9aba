package io.foyer.card.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackReaderTest {

    private static final String PACK =
            """
            {
              "pack": "toys",
              "name": "Toys",
              "templates": [{
                "key": "toys.order",
                "name": "Order",
                "currency": "EUR",
                "statuses": [{"key": "new", "label": "New"}, {"key": "done", "label": "Done", "closed": true}],
                "sides": [{"key": "front", "label": "Front", "sections": [{"key": "who", "label": "Who", "fields": [
            %s
                ]}]}]
              }]
            }
            """;

    @Test
    void readsFieldsWithTheirDefaults() {
        CardTemplate order = order("{\"key\": \"size\", \"type\": \"number\", \"label\": \"Size\", \"min\": 1}");

        Field size = order.fields().get("size");
        assertThat(size.kind()).isEqualTo(FieldKind.MANUAL);
        assertThat(size.limits().min()).isEqualTo("1");
        assertThat(size.span()).isEqualTo(1);
        assertThat(order.firstStatus().key()).isEqualTo("new");
        assertThat(order.isClosed("done")).isTrue();
        assertThat(order.isClosed("of-an-older-version")).isFalse();
    }

    @Test
    void givesMoneyFieldsTheTemplatesCurrency() {
        assertThat(order("{\"key\": \"price\", \"type\": \"money\", \"label\": \"Price\"}")
                        .fields()
                        .get("price")
                        .currency())
                .isEqualTo("EUR");
    }

    @Test
    void keptTextOfATemplateReadsAsTheSameTemplate() {
        Pack pack = PackReader.read(
                "toys.json",
                PACK.formatted("{\"key\": \"size\", \"type\": \"number\", \"label\": \"Size\", \"max\": 9.5}"));

        assertThat(PackReader.template("toys.order 1", pack.bodies().get(0)))
                .isEqualTo(pack.templates().get(0));
    }

    @Test
    void layoutOfTheFileDoesNotChangeTheKeptText() {
        String text = PACK.formatted("{\"key\": \"size\", \"type\": \"number\", \"label\": \"Size\"}");

        assertThat(PackReader.read("a", text.replace("\n", "\n\n   ")).bodies())
                .isEqualTo(PackReader.read("a", text).bodies());
    }

    @Test
    void readsWhatAnEditorSavedWithAByteOrderMark() {
        String text = PACK.formatted("{\"key\": \"size\", \"type\": \"number\", \"label\": \"Size\"}");

        assertThat(PackReader.read("a", "\uFEFF" + text).bodies())
                .isEqualTo(PackReader.read("a", text).bodies());
    }

    @Test
    void takesNullForAMemberThatIsMissing() {
        assertThat(faults("{\"key\": \"size\", \"type\": null, \"label\": null, \"choices\": null}"))
                .extracting(PackFault::toString)
                .hasSize(2)
                .allMatch(fault -> fault.endsWith("is missing"));
    }

    @Test
    void refusesLimitsBetweenWhichNothingFits() {
        assertThat(
                        faults(
                                """
                        {"key": "size", "type": "number", "label": "Size", "min": 10, "max": 9},
                        {"key": "day", "type": "date", "label": "Day", "min": "2027-02-01", "max": "2027-01-31"},
                        {"key": "one", "type": "number", "label": "One", "min": 10, "max": 10}"""))
                .extracting(PackFault::place)
                .containsExactly(
                        "templates[0].sides[0].sections[0].fields[0].max",
                        "templates[0].sides[0].sections[0].fields[1].max");
    }

    @Test
    void refusesANameThatIsTooLongToBeKept() {
        String text = PACK.formatted("{\"key\": \"size\", \"type\": \"number\", \"label\": \"Size\"}");

        assertThat(PackReader.read("a", text.replace("Order", "x".repeat(120))).templates())
                .hasSize(1);
        assertThatThrownBy(() -> PackReader.read("a", text.replace("Order", "x".repeat(121))))
                .isInstanceOf(FaultyPack.class)
                .hasMessageContaining("120 characters");
    }

    @Test
    void namesEveryFaultWithItsLine() {
        List<PackFault> faults = faults(
                """
                {"key": "Size", "type": "number", "label": "Size"},
                {"key": "colour", "type": "choice", "label": "Colour"},
                {"key": "when", "type": "moment"},
                {"key": "pets", "type": "yes-no", "label": "Pets", "requird": true},
                {"key": "from", "type": "text", "kind": "fixed", "source": "weather", "label": "From"}""");

        assertThat(faults)
                .extracting(PackFault::line, PackFault::place)
                .containsExactlyInAnyOrder(
                        tuple(10, "templates[0].sides[0].sections[0].fields[0].key"),
                        tuple(11, "templates[0].sides[0].sections[0].fields[1].choices"),
                        tuple(12, "templates[0].sides[0].sections[0].fields[2].type"),
                        tuple(12, "templates[0].sides[0].sections[0].fields[2].label"),
                        tuple(13, "templates[0].sides[0].sections[0].fields[3].requird"),
                        tuple(14, "templates[0].sides[0].sections[0].fields[4].source"));
    }

    @Test
    void saysWhatIsWrongInTheReadersLanguage() {
        String fields =
                """
                {"key": "when", "type": "moment"},
                {"key": "sum", "type": "computed", "label": "Sum", "formula": "2 +"},
                {"key": "a", "type": "yes-no", "label": "Pets", "visibleWhen": {"field": "a"}}""";

        FaultyPack faulty = catchThrowableOfType(
                FaultyPack.class,
                () -> PackReader.read("toys.json", PACK.formatted(fields), Locale.forLanguageTag("la")));

        assertThat(faulty.faults())
                .extracting(PackFault::line, PackFault::problem)
                .contains(
                        tuple(10, "deest"),
                        tuple(11, "nimis cito finitur"),
                        tuple(12, "in orbem redit: \"Pets\" pendet ex \"Pets\""))
                .anySatisfy(fault ->
                        assertThat(fault.toList().get(1).toString()).startsWith("\"moment\" non est inter text,"));
    }

    @Test
    void refusesTextsOfMailsThatNameWhatNothingFillsInOnTheirLines() {
        String pack = PACK.formatted("{\"key\": \"a\", \"type\": \"text\", \"label\": \"A\"}")
                .replaceFirst(
                        "\"sides\":",
                        """
                        "mails": [{"name": "Hello", "subject": "For {{a}} at {{office}}",
                          "body": "Hi {{nosuch}}"},
                         {"name": "Bye",
                          "body": "Bye {{"}],
                         "sides":""");

        FaultyPack faulty = catchThrowableOfType(
                FaultyPack.class, () -> PackReader.read("toys.json", pack, Locale.ENGLISH, Set.of("office")));

        long first = faulty.faults().get(0).line();
        assertThat(faulty.faults())
                .extracting(PackFault::line, PackFault::problem)
                .containsExactly(
                        tuple(first, "names nosuch in double braces, which nothing fills in"),
                        tuple(first + 2, "has double braces without a name between them: {{"));
        assertThat(PackReader.read("toys.json", pack).templates()).hasSize(1);
    }

    @Test
    void refusesToPublishWhatAsksForNobody() {
        String city =
                "{\"key\": \"a\", \"type\": \"text\", \"label\": \"A\", \"kind\": \"variable\", \"source\": \"city\"}";
        String firm = city.replace("city", "organisation");

        assertThat(catchThrowableOfType(FaultyPack.class, () -> toPublish(city)).faults())
                .extracting(PackFault::place, PackFault::problem)
                .satisfiesExactly(fault -> assertThat(fault.toList().toString())
                        .contains("sides, is without a name, phone number or e-mail address of the customer"));
        assertThat(catchThrowableOfType(
                                FaultyPack.class,
                                () -> toPublish(firm.replace("\"label\"", "\"retired\": true, \"label\"")))
                        .faults())
                .hasSize(1);
        assertThat(toPublish(firm).fields()).hasSize(1);
        assertThat(toPublish(city.replace("city", "phone3").replace("\"text\"", "\"phone\""))
                        .fields())
                .hasSize(1);
        assertThat(order(city).fields()).hasSize(1);
    }

    private static CardTemplate toPublish(String fields) {
        String body =
                PackReader.read("toys.json", PACK.formatted(fields)).bodies().get(0);
        return PackReader.template("toys.order", body, Locale.ENGLISH, Set.of());
    }

    @Test
    void refusesTwoFieldsWithOneKeyOrOneSource() {
        assertThat(
                        faults(
                                """
                        {"key": "a", "type": "text", "label": "A", "kind": "variable", "source": "city"},
                        {"key": "a", "type": "text", "label": "A", "kind": "variable", "source": "city"}"""))
                .extracting(PackFault::problem)
                .containsExactlyInAnyOrder("\"a\" is used by another field", "is taken by the field \"a\" already");
    }

    @Test
    void refusesAFieldNamedLikeTheStatus() {
        assertThat(faults("{\"key\": \"status\", \"type\": \"text\", \"label\": \"Status\"}"))
                .singleElement()
                .extracting(PackFault::problem)
                .isEqualTo("is taken by the card's own status");
    }

    @Test
    void refusesConditionsOnMissingFieldsOrImpossibleValues() {
        assertThat(
                        faults(
                                """
                        {"key": "a", "type": "text", "label": "A", "visibleWhen": {"field": "z", "in": ["yes"]}},
                        {"key": "b", "type": "yes-no", "label": "B"},
                        {"key": "c", "type": "text", "label": "C", "visibleWhen": {"field": "b", "in": ["maybe"]}},
                        {"key": "d", "type": "text", "label": "D", "visibleWhen": {"field": "a", "in": ["x"]}}"""))
                .extracting(PackFault::problem)
                .containsExactly(
                        "names a field \"z\" that does not exist",
                        "may ask for yes, no only",
                        "can ask for values of a choice, multi-choice or yes-no only; leave \"in\" out for any value");
    }

    @Test
    void namesTheFieldsOfACircle() {
        assertThat(
                        faults(
                                """
                        {"key": "a", "type": "yes-no", "label": "Pets", "visibleWhen": {"field": "c"}},
                        {"key": "b", "type": "number", "label": "Deposit", "visibleWhen": {"field": "a", "in": ["yes"]}},
                        {"key": "c", "type": "computed", "label": "Total", "formula": "b * 2"}"""))
                .extracting(PackFault::line, PackFault::problem)
                .containsExactly(tuple(
                        10,
                        "goes round in a circle: \"Pets\" hangs on \"Total\" hangs on \"Deposit\" hangs on \"Pets\""));
    }

    @Test
    void refusesMarkupAndAPackOfALaterFormat() {
        assertThat(faults("{\"key\": \"a\", \"type\": \"text\", \"label\": \"<b>Size</b>\"}"))
                .extracting(PackFault::line, PackFault::problem)
                .containsExactly(tuple(10, "holds markup; write plain text"));
        assertThatThrownBy(() -> PackReader.read("toys.json", "{\n\"format\": 7,\n\"news\": []}"))
                .hasMessageStartingWith("toys.json, line 2 (format): is 7, but this Foyer reads packs of format 1 only")
                .hasMessageNotContaining("news");
    }

    @Test
    void refusesFormulasThatCannotBeReckoned() {
        assertThat(
                        faults(
                                """
                        {"key": "a", "type": "text", "label": "A"},
                        {"key": "b", "type": "computed", "label": "B", "formula": "a * 2"},
                        {"key": "c", "type": "computed", "label": "C", "formula": "2 +"},
                        {"key": "d", "type": "computed", "label": "D", "formula": "gone + 1"},
                        {"key": "e", "type": "computed", "label": "E", "formula": "a & 1"},
                        {"key": "f", "type": "text", "label": "F", "formula": "1"}"""))
                .extracting(PackFault::line, PackFault::problem)
                .containsExactly(
                        tuple(11, "cannot reckon with texts, choices or two dates by \"*\""),
                        tuple(12, "ends too early"),
                        tuple(13, "names a field \"gone\" that does not exist"),
                        tuple(14, "comes to a text, not to a number"),
                        tuple(15, "belongs to a computed field only"));
    }

    @Test
    void refusesLimitsAndDefaultsThatDoNotFitTheType() {
        assertThat(
                        faults(
                                """
                        {"key": "a", "type": "text", "label": "A", "min": 1},
                        {"key": "b", "type": "date", "label": "B", "min": "tomorrow"},
                        {"key": "c", "type": "number", "label": "C", "default": "many"},
                        {"key": "d", "type": "text", "label": "D", "pattern": "["},
                        {"key": "e", "type": "date", "label": "E", "notBefore": "c"}"""))
                .extracting(PackFault::place)
                .containsExactly(
                        "templates[0].sides[0].sections[0].fields[0].min",
                        "templates[0].sides[0].sections[0].fields[1].min",
                        "templates[0].sides[0].sections[0].fields[2].default",
                        "templates[0].sides[0].sections[0].fields[3].pattern",
                        "templates[0].sides[0].sections[0].fields[4].notBefore");
    }

    @Test
    void namesTheLineWhereATextIsNoJson() {
        assertThatThrownBy(() -> PackReader.read("toys.json", "{\n\"pack\": \"toys\",\n}"))
                .isInstanceOf(FaultyPack.class)
                .hasMessageStartingWith("toys.json, line 3 (top): This is not JSON: ");
    }

    @Test
    void refusesANameGivenTwiceAndAKeyOfAnotherPack() {
        String text = PACK.formatted("{\"key\": \"a\", \"type\": \"text\", \"label\": \"A\", \"label\": \"B\"}")
                .replace("\"pack\": \"toys\"", "\"pack\": \"cars\"");

        assertThatThrownBy(() -> PackReader.read("toys.json", text))
                .hasMessageContaining("fields[0].label): is given twice")
                .hasMessageContaining("unlike toys.order");
    }

    @Test
    void takesTheWholeAddressOrItsPartsButNotBoth() {
        String whole =
                "{\"key\": \"home\", \"type\": \"address\", \"kind\": \"variable\", \"source\": \"address\", \"label\": \"Home\"}";
        String part =
                "{\"key\": \"city\", \"type\": \"text\", \"kind\": \"variable\", \"source\": \"city\", \"label\": \"City\"}";

        assertThat(order(whole).fields().get("home").isWholeAddress()).isTrue();
        assertThat(faults(whole + ",\n" + part))
                .extracting(PackFault::problem)
                .containsExactly("is a part of the address, which another field asks for as a whole");
        assertThat(faults(whole.replace("\"type\": \"address\"", "\"type\": \"text\"")))
                .extracting(PackFault::problem)
                .containsExactly("address belongs to a field of type address only");
    }

    private static CardTemplate order(String fields) {
        return PackReader.read("toys.json", PACK.formatted(fields)).templates().get(0);
    }

    private static List<PackFault> faults(String fields) {
        return catchThrowableOfType(FaultyPack.class, () -> order(fields)).faults();
    }

    private static org.assertj.core.groups.Tuple tuple(long line, String place) {
        return new org.assertj.core.groups.Tuple(line, place);
    }
}
