package io.foyer.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The message bundle in the language of the page at hand, for beans that speak. */
@RequestScoped
public class Texts {

    private static final String FOR_SCRIPTS = "client.";
    private static final String FOR_BOTH = "match.reason.";

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

    /** What the pages' scripts say, by key without its prefix; reasons, which pages say too, by their whole key. */
    Map<String, String> forScripts() {
        ResourceBundle bundle = bundle();
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(FOR_SCRIPTS) || key.startsWith(FOR_BOTH))
                .forEach(key -> texts.put(
                        key.startsWith(FOR_BOTH) ? key : key.substring(FOR_SCRIPTS.length()), bundle.getString(key)));
        return texts;
    }

    private ResourceBundle bundle() {
        return faces.getApplication().getResourceBundle(faces, "msg");
    }
}
