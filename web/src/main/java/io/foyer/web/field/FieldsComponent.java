package io.foyer.web.field;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/**
 * {@code <foyer:fields value="…"/>}: the fields of a section. One component writes them all, because a template may have
 * hundreds, and components and expressions for each would take most of the time in which a card opens.
 */
@FacesComponent(FieldsComponent.TYPE)
public class FieldsComponent extends UIComponentBase {

    static final String TYPE = "foyer.Fields";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (isRendered() && getAttributes().get("value") instanceof List<?> fields) {
            FieldMarkup markup = FieldMarkup.of(faces);
            for (Object field : fields) {
                markup.write((ShownField) field);
            }
        }
    }
}
