package io.foyer.card.design;

import java.io.Serializable;

/**
 * One thing that differs between two versions of a template.
 *
 * @param code what kind of difference, such as {@code field.added}; the message bundle has its sentence under
 *     {@code design.change.}
 * @param label what a person knows the thing by
 * @param from how it was, or empty
 * @param to how it is now, or empty
 */
public record Difference(String code, String label, String from, String to) implements Serializable {

    static Difference of(String code, String label) {
        return new Difference(code, label, "", "");
    }
}
