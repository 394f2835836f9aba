package io.foyer.card.design;

import io.foyer.card.template.PackFault;
import java.io.Serializable;
import java.util.List;

/**
 * A template as it lies open for shaping.
 *
 * @param body its text as in a pack: the draft, or the newest version where there is no draft
 * @param faults what keeps it from being published; places are ways into the body
 * @param usedFields keys of the fields that cards have values in, which are retired and not removed
 */
public record Draft(TemplateRow template, String body, List<PackFault> faults, List<String> usedFields)
        implements Serializable {

    public Draft {
        faults = List.copyOf(faults);
        usedFields = List.copyOf(usedFields);
    }

    public boolean isPublishable() {
        return faults.isEmpty();
    }
}
