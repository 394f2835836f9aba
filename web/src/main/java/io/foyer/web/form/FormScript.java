package io.foyer.web.form;

import io.foyer.form.PublicForm;
import io.foyer.platform.Json;
import io.foyer.shared.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the script that shows a form in a page of another site. */
@ApplicationScoped
class FormScript {

    private static final String SCRIPT = "/WEB-INF/form/embedded.js";
    private static final String STYLE = "/resources/foyer/css/public.css";

    @Inject
    private ServletContext servlets;

    private String script;
    private String style;

    @PostConstruct
    void read() {
        script = text(SCRIPT);
        style = text(STYLE);
    }

    private String text(String path) {
        try (InputStream content = servlets.getResourceAsStream(path)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(
            PublicForm form,
            boolean attended,
            Map<String, String> hidden,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Locale locale = form.typing().locale();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("path", request.getContextPath() + "/api/v1/forms/" + form.key());
        facts.put("id", hidden.get(PostedForm.ID));
        facts.put("openedAt", Long.valueOf(hidden.get(PostedForm.OPENED)));
        facts.put("language", locale.getLanguage());
        facts.put("bait", FormMarkup.BAIT);
        facts.put("style", style);
        facts.put("title", Messages.text(locale, "form.title", form.office().name()));
        facts.put("faults", Messages.text(locale, "form.faults"));
        facts.put("sites", form.sites());
        facts.put("foreign", Messages.text(locale, "form.foreign"));
        facts.put("own", request.getContextPath() + "/forms/" + form.key());
        facts.put("ownWords", Messages.text(locale, "form.foreign.own"));
        facts.put("failed", Messages.text(locale, "form.failed"));
        facts.put("sending", Messages.text(locale, "form.sending"));
        facts.put(
                "html",
                form.open()
                        ? "<p class=\"notice\" role=\"alert\" tabindex=\"-1\" hidden></p>"
                                + (attended ? FormPage.chatLink(form, request.getContextPath()) : "")
                                + new FormMarkup(form, Map.of(), Map.of()).form("#", Map.of())
                        : "<p class=\"notice\">" + FormMarkup.escaped(Messages.text(locale, "form.closed")) + "</p>");
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.getWriter().write("(" + script.strip() + ")(" + Json.write(facts) + ", document.currentScript);\n");
    }
}
