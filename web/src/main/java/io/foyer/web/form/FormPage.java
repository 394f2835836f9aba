package io.foyer.web.form;

import io.foyer.form.PublicForm;
import io.foyer.shared.Messages;
import java.util.Locale;
import java.util.Map;

/** The whole page around a form, complete without a script. */
final class FormPage {

    private final PublicForm form;
    private final Locale locale;
    private final String assets;
    private boolean attended;

    FormPage(PublicForm form, String assets) {
        this.form = form;
        this.locale = form.typing().locale();
        this.assets = assets;
    }

    /** Somebody is at the desk, so that a chat is offered. */
    void offersChat(boolean isSomebodyThere) {
        attended = isSomebodyThere;
    }

    static String chatLink(PublicForm form, String context) {
        return "<p class=\"chat-link\"><a href=\"" + context + "/forms/" + form.key() + "/chat\" target=\"_blank\">"
                + FormMarkup.escaped(Messages.text(form.typing().locale(), "chat.link")) + "</a></p>";
    }

    /** The form to fill in; {@code notice} says what went wrong, or null. */
    String form(
            String action,
            Map<String, String> hidden,
            Map<String, String> typed,
            Map<String, String> faults,
            String notice) {
        String said = notice == null
                ? ""
                : "<p class=\"notice\" role=\"alert\" tabindex=\"-1\">" + FormMarkup.escaped(notice) + "</p>";
        return page(
                text("form.title", form.office().name()),
                "<p class=\"lead\">" + FormMarkup.escaped(text("form.lead")) + "</p>"
                        + (attended
                                ? chatLink(
                                        form,
                                        action.substring(
                                                0,
                                                action.length()
                                                        - "/forms/".length()
                                                        - form.key().length()))
                                : "")
                        + said
                        + new FormMarkup(form, typed, faults).form(action, hidden));
    }

    String thanks(String again) {
        return page(
                text("form.thanks.title"),
                "<p class=\"thanks\" role=\"status\">" + FormMarkup.escaped(form.thankYou()) + "</p><p><a href=\""
                        + FormMarkup.escaped(again) + "\">" + FormMarkup.escaped(text("form.again")) + "</a></p>");
    }

    /** A chat with the office, for who has a script; else, and where nobody is there, the way to the form. */
    String chat(String context, boolean isSomebodyThere) {
        return page(
                text("chat.title", form.office().name()), new ChatMarkup(form, context, assets).page(isSomebodyThere));
    }

    /** A page that says one thing only. */
    String notice(String key) {
        return page(
                text("form.title", form.office().name()),
                "<p class=\"notice\" role=\"alert\">" + FormMarkup.escaped(text(key)) + "</p>");
    }

    private String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="icon" type="image/svg+xml" href="%s/icons/favicon.svg">
                <link rel="stylesheet" href="%s/css/public.css">
                </head>
                <body>
                <main class="public"><h1>%s</h1>%s</main>
                </body>
                </html>
                """
                .formatted(
                        FormMarkup.escaped(locale.getLanguage()),
                        FormMarkup.escaped(title),
                        assets,
                        assets,
                        FormMarkup.escaped(title),
                        content);
    }

    private String text(String key, Object... values) {
        return Messages.text(locale, key, values);
    }
}
