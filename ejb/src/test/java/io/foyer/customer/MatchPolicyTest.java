package io.foyer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.shared.CallerId;
import io.foyer.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchPolicyTest {

    private static final long HERE = 1;
    private static final long ELSEWHERE = 2;
    private static final Instant EARLIER = People.NOW.minusSeconds(1000);
    private static final Clues JANES_PHONE = Clues.of(CallerId.read("+13125550142", "US"));

    private static final KnownCustomer JANE = People.known(
            1,
            Map.of(HERE, EARLIER),
            "givenName",
            "Jane",
            "familyName",
            "Doe",
            "phone1",
            "+13125550142",
            "email1",
            "jane@example.com");
    private static final KnownCustomer JOHN = People.known(
            2, Map.of(HERE, People.NOW), "givenName", "John", "familyName", "Doe", "phone1", "+13125550142");
    private static final KnownCustomer MARY = People.known(
            3, Map.of(ELSEWHERE, People.NOW), "givenName", "Mary", "familyName", "Major", "phone2", "+13125550142 x7");

    private static Match match(Clues clues, KnownCustomer... customers) {
        return new MatchPolicy(clues, HERE, "US").weigh(List.of(customers));
    }

    private static List<Long> ids(Match match) {
        return match.candidates().stream().map(Candidate::customerId).toList();
    }

    @Test
    void isCertainOfTheOnlyOneWithTheNumber() {
        Match match = match(JANES_PHONE, JANE);

        assertThat(match.kind()).isEqualTo(Match.Kind.CERTAIN);
        assertThat(match.certain().orElseThrow().name()).isEqualTo("Jane Doe");
        assertThat(match.certain().orElseThrow().reasons()).containsExactly("same-phone");
        assertThat(match.certain().orElseThrow().knownHere()).isTrue();
    }

    @Test
    void isCertainOfSomebodyWhomOnlyAnotherOfficeKnows() {
        Match match = match(JANES_PHONE, MARY);

        assertThat(match.kind()).isEqualTo(Match.Kind.CERTAIN);
        assertThat(match.candidates().get(0).knownHere()).isFalse();
    }

    @Test
    void offersEverybodyWhoSharesANumberThoseKnownHereAndLastThereFirst() {
        Match match = match(JANES_PHONE, MARY, JANE, JOHN);

        assertThat(match.kind()).isEqualTo(Match.Kind.SEVERAL);
        assertThat(ids(match)).containsExactly(2L, 1L, 3L);
    }

    @Test
    void putsTheNameTheNetworkGivesFirstButIsNotCertainOfIt() {
        Match match = match(Clues.of(CallerId.read("+13125550142", "US", "DOE JANE")), MARY, JOHN, JANE);

        assertThat(match.kind()).isEqualTo(Match.Kind.SEVERAL);
        assertThat(ids(match)).startsWith(1L);
        assertThat(match.candidates().get(0).reasons()).containsExactly("same-phone", "same-name");
    }

    @Test
    void tellsPeopleBehindOneNumberApartByTheirExtension() {
        Match match = match(Clues.of(CallerId.read("+13125550142;ext=7", "US")), MARY, JOHN, JANE);

        assertThat(match.kind()).isEqualTo(Match.Kind.CERTAIN);
        assertThat(ids(match)).containsExactly(3L);
    }

    @Test
    void isCertainWhereAddressAndNumberLeadToOne() {
        Clues both = new Clues(
                JANES_PHONE.phone(),
                null,
                EmailAddress.parse("JANE@example.com").orElseThrow(),
                null,
                null,
                null,
                null);

        assertThat(match(both, JOHN, JANE).certain().orElseThrow().customerId()).isEqualTo(1);
    }

    @Test
    void offersBothWhereNumberAndAddressLeadToTwo() {
        KnownCustomer owner = People.known(9, Map.of(), "familyName", "Roe", "email1", "roe@example.com");
        Clues both = new Clues(
                JANES_PHONE.phone(), null, EmailAddress.parse("roe@example.com").orElseThrow(), null, null, null, null);

        Match match = match(both, JANE, owner);

        assertThat(match.kind()).isEqualTo(Match.Kind.SEVERAL);
        assertThat(ids(match)).containsExactlyInAnyOrder(1L, 9L);
    }

    @Test
    void recognisesAcrossChannelsByTheAddress() {
        Clues mail = Clues.of(EmailAddress.parse("jane@example.com").orElseThrow(), null);

        assertThat(match(mail, JANE).certain().orElseThrow().reasons()).containsExactly("same-email");
    }

    @Test
    void onlyOffersWhereTheNumberIsAGuess() {
        Clues guess = new Clues(null, JANES_PHONE.phone(), null, null, null, null, null);

        Match match = match(guess, JANE);

        assertThat(match.kind()).isEqualTo(Match.Kind.SEVERAL);
        assertThat(match.candidates().get(0).reasons()).containsExactly("perhaps-same-phone");
    }

    @Test
    void onlyOffersWhereTheNameAloneIsTheSame() {
        Clues name = new Clues(null, null, null, "Doe, Jane", null, null, null);

        Match match = match(name, JANE);

        assertThat(match.kind()).isEqualTo(Match.Kind.SEVERAL);
        assertThat(match.candidates().get(0).reasons()).containsExactly("same-name");
    }

    @Test
    void putsSimilarNameAndAddressBeforeTheNameAlone() {
        KnownCustomer neighbour = People.known(
                5,
                Map.of(),
                "givenName",
                "Jane",
                "familyName",
                "Doe",
                "street",
                "12 Main Street",
                "postalCode",
                "60601");
        Clues form = new Clues(null, null, null, "jane doe", "12 Main St.", "60601", null);

        Match match = match(form, JANE, neighbour);

        assertThat(ids(match)).containsExactly(5L, 1L);
        assertThat(match.candidates().get(0).reasons()).containsExactly("similar-name-address");
    }

    @Test
    void findsNobodyWhereNothingFits() {
        assertThat(match(Clues.of(CallerId.read("+13125559999", "US")), JANE)).isEqualTo(Match.NOBODY);
        assertThat(match(Clues.of(CallerId.read("anonymous", "US")), JANE)).isEqualTo(Match.NOBODY);
    }

    @Test
    void namesItsReasonsInWordsForMessagesAndPrograms() {
        assertThat(MatchReason.SIMILAR_NAME_ADDRESS.code()).isEqualTo("similar-name-address");
        assertThat(MatchReason.SAME_PHONE.messageKey()).isEqualTo("match.reason.same-phone");
    }
}
