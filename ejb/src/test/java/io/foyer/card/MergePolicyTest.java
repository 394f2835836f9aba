package io.foyer.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.shared.FieldFault;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergePolicyTest {

    private final Map<String, String> standing =
            new HashMap<>(Map.of("status", "new", "givenName", "Jane", "phone", "+13125550142", "rentFrom", "1250"));

    @Test
    void keepsOthersChangesOfOtherFields() {
        standing.put("familyName", "Doe");

        MergePolicy merge = merge(Map.of("rentFrom", new FieldEdit("1,250", "1,300")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged()).containsEntry("familyName", "Doe").containsEntry("rentFrom", "1300");
    }

    @Test
    void asksWhereSomebodyElseChangedTheSameField() {
        MergePolicy merge = merge(Map.of("rentFrom", new FieldEdit("1,100", "1,300")));

        assertThat(merge.conflicts()).containsExactly("rentFrom");
        assertThat(merge.mine("rentFrom")).isEqualTo("1300");
    }

    @Test
    void asksWhereSomebodyElseFilledTheFieldThatWasSeenEmpty() {
        assertThat(merge(Map.of("rentFrom", new FieldEdit("", "1,300"))).conflicts())
                .containsExactly("rentFrom");
    }

    @Test
    void asksWhereIEmptyWhatSomebodyElseChanged() {
        assertThat(merge(Map.of("rentFrom", new FieldEdit("1,100", ""))).conflicts())
                .containsExactly("rentFrom");
    }

    @Test
    void doesNotAskWhereBothWroteTheSame() {
        MergePolicy merge = merge(Map.of("rentFrom", new FieldEdit("1,100", "$1,250")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged()).containsEntry("rentFrom", "1250");
    }

    @Test
    void knowsANumberAgainHoweverItWasShown() {
        MergePolicy merge = merge(Map.of("phone", new FieldEdit("(312) 555-0142", "+1 312 555 0199")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged()).containsEntry("phone", "+13125550199");
    }

    @Test
    void emptiesAField() {
        assertThat(merge(Map.of("rentFrom", new FieldEdit("1,250", " "))).merged())
                .doesNotContainKey("rentFrom");
    }

    @Test
    void statusIsInConflictLikeAField() {
        standing.put("status", "done");

        assertThat(merge(Map.of("status", new FieldEdit("new", "done"))).conflicts())
                .isEmpty();
        standing.put("status", "new");
        assertThat(merge(Map.of("status", new FieldEdit("done", "done"))).conflicts())
                .containsExactly("status");
    }

    @Test
    void overwritesWithoutAskingForWhoeverNamesTheWholeState() {
        MergePolicy merge = merge(Map.of("rentFrom", FieldEdit.blind("900")));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged()).containsEntry("rentFrom", "900");
    }

    @Test
    void namesEveryFaultAtOnce() {
        MergePolicy merge = merge(Map.of(
                "givenName", new FieldEdit("Jane", ""),
                "rentFrom", new FieldEdit("1,250", "cheap"),
                "pets", new FieldEdit("", "yes"),
                "source", new FieldEdit("", "Tribune"),
                "colour", new FieldEdit("", "red"),
                "status", new FieldEdit("new", "lost")));

        assertThat(merge.faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("givenName", "rentFrom", "breed", "source", "colour", "status");
        assertThat(merge.faults())
                .contains(new FieldFault("givenName", "Ask for it."))
                .contains(new FieldFault("breed", "Ask for it."));
    }

    @Test
    void asksForARequiredFieldOnlyWhileItIsShown() {
        assertThat(merge(Map.of("pets", new FieldEdit("", "no"))).faults()).isEmpty();
    }

    @Test
    void refusesAnUpperLimitBelowTheLowerOne() {
        assertThat(merge(Map.of("rentTo", new FieldEdit("", "1,200"))).faults())
                .containsExactly(new FieldFault("rentTo", "This must not be less than “rentFrom”."));
        assertThat(merge(Map.of("rentTo", new FieldEdit("", "1250"))).faults()).isEmpty();
    }

    @Test
    void leavesAloneWhatStandsThereAndNoLongerFits() {
        standing.put("home", "castle");

        MergePolicy merge = merge(Map.of("home", new FieldEdit("castle", "castle"), "pets", new FieldEdit("", "no")));

        assertThat(merge.faults()).isEmpty();
        assertThat(merge.merged()).containsEntry("home", "castle");
    }

    private MergePolicy merge(Map<String, FieldEdit> edits) {
        return new MergePolicy(Templates.VISIT, Templates.AMERICAN, standing).apply(edits);
    }
}
