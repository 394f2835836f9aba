package io.foyer.web.designer;

import io.foyer.card.design.Difference;
import io.foyer.card.design.VersionRow;
import io.foyer.platform.Json;
import io.foyer.shared.Messages;
import io.foyer.web.layout.LayoutView;
import io.foyer.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The designer's words: for its scripts, and for what one version changed of another. */
@RequestScoped
class DesignerTexts {

    private static final String FOR_SCRIPTS = "designer.js.";
    private static final String CHANGES = "design.change.";

    @Inject
    private FacesContext faces;

    @Inject
    private Texts texts;

    @Inject
    private LayoutView layout;

    /** A version as the page lists it. */
    public record Version(int version, String by, String at, List<String> changes) {}

    /** What the designer's scripts say, by key without its prefix. */
    String forScripts() {
        Map<String, String> words = new TreeMap<>();
        ResourceBundle bundle =
                ResourceBundle.getBundle(Messages.BUNDLE, faces.getViewRoot().getLocale());
        bundle.keySet().stream()
                .filter(key -> key.startsWith(FOR_SCRIPTS))
                .forEach(key -> words.put(key.substring(FOR_SCRIPTS.length()), bundle.getString(key)));
        return Json.write(words);
    }

    /** Each difference in a sentence. */
    List<String> sentences(List<Difference> differences) {
        return differences.stream()
                .map(one -> texts.get(CHANGES + one.code(), one.label(), one.from(), one.to()))
                .toList();
    }

    /** That a card is there no more, which somebody still shapes. */
    String gone() {
        return texts.get("designer.gone");
    }

    Version version(VersionRow row) {
        return new Version(row.version(), row.publishedBy(), layout.when(row.publishedAt()), sentences(row.changes()));
    }
}
