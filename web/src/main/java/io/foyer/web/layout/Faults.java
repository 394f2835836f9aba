package io.foyer.web.layout;

import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.function.UnaryOperator;

/** Puts what a service refused beside the fields of a page's form. */
public final class Faults {

    private Faults() {}

    /** Shows each fault at the field of its name. */
    public static void show(String form, Invalid refused) {
        show(form, refused, UnaryOperator.identity());
    }

    /**
     * Shows each fault at its field.
     *
     * @param form the id of the form
     * @param idOf the field's id within the form, by the name the service has for it
     */
    public static void show(String form, Invalid refused, UnaryOperator<String> idOf) {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (FieldFault fault : refused.faults()) {
            faces.addMessage(
                    form + ":" + idOf.apply(fault.field()),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, fault.problem(), null));
        }
        faces.validationFailed();
    }
}
