package io.foyer.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The message bundle in the language of the page at hand, for beans that speak. */
@RequestScoped
public class Texts {

    private static final String FOR_SCRIPTS = "client.";
    private static final List<String> FOR_BOTH = List.of("match.reason.", "chat.note.");

    @Inject
    private FacesContext faces;

    /** The text of a key with {0}, {1} … filled in. */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), faces.getViewRoot().getLocale()).format(values);
    }

    /** Shows a sentence in the page's corner. */
    public void toast(FacesMessage.Severity severity, String sentence) {
        faces.addMessage(null, new FacesMessage(severity, sentence, null));
    }

    /** What the pages' scripts say, by key without its prefix; what pages or visitors are told too, by its whole key. */
    Map<String, String> forScripts() {
        ResourceBundle bundle = bundle();
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(FOR_SCRIPTS)) {
                texts.put(key.substring(FOR_SCRIPTS.length()), bundle.getString(key));
            } else if (FOR_BOTH.stream().anyMatch(key::startsWith)) {
                texts.put(key, bundle.getString(key));
            }
        }
        return texts;
    }

    private ResourceBundle bundle() {
        return faces.getApplication().getResourceBundle(faces, "msg");
    }
}
