package io.foyer.web.form;

import io.foyer.form.PublicForm;
import io.foyer.platform.Json;
import io.foyer.shared.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the visitor's chat as HTML; the script in it does the talking. */
final class ChatMarkup {

    private static final String[] FOR_SCRIPT = {
        "you",
        "waiting",
        "with",
        "ended",
        "offline",
        "failed",
        "unsent",
        "note.idle",
        "note.agent-ended",
        "note.agent-left"
    };

    private final PublicForm form;
    private final Locale locale;
    private final String context;
    private final String assets;

    ChatMarkup(PublicForm form, String context, String assets) {
        this.form = form;
        this.locale = form.typing().locale();
        this.context = context;
        this.assets = assets;
    }

    String page(boolean attended) {
        Map<String, String> texts = new TreeMap<>();
        Stream.of(FOR_SCRIPT).forEach(key -> texts.put(key, Messages.text(locale, "chat." + key)));
        texts.put("note.visitor-ended", Messages.text(locale, "chat.you-ended"));
        String form = context + "/forms/" + this.form.key();
        return """
                <p class="lead"%s>%s</p>
                <noscript><p class="notice">%s <a href="%s">%s</a></p></noscript>
                <div id="chat" data-form="%s" data-root="%s" data-locale="%s" data-texts="%s" data-attended="%s">
                <p class="notice" id="chat-notice" role="alert" hidden></p>
                <div id="chat-away"%s><p class="lead">%s</p><p><a href="%s">%s</a></p></div>
                <form id="chat-begin" novalidate hidden>
                <div class="fields">
                <div class="field"><label for="chat-name">%s</label><input id="chat-name" maxlength="120" autocomplete="name" aria-describedby="chat-name-error"><p class="fault" id="chat-name-error" hidden></p></div>
                <div class="field"><label for="chat-email">%s (%s)</label><input id="chat-email" type="email" maxlength="254" autocomplete="email" aria-describedby="chat-email-error"><p class="fault" id="chat-email-error" hidden></p></div>
                <div class="field wide"><label for="chat-first">%s</label><textarea id="chat-first" rows="3" aria-describedby="chat-first-error"></textarea><p class="fault" id="chat-first-error" hidden></p></div>
                </div>
                <div class="send"><button type="submit">%s</button></div>
                </form>
                <section id="chat-room" hidden>
                <p id="chat-state" role="status"></p>
                <div id="chat-lines" class="lines" role="log" tabindex="0" aria-label="%s"></div>
                <form id="chat-write" novalidate>
                <div class="field"><label for="chat-text">%s</label><textarea id="chat-text" rows="2" aria-describedby="chat-text-error"></textarea><p class="fault" id="chat-text-error" hidden></p></div>
                <div class="send"><button type="submit">%s</button> <button type="button" class="quiet" id="chat-end">%s</button></div>
                </form>
                <p class="send"><button type="button" class="quiet" id="chat-new" hidden>%s</button></p>
                </section>
                </div>
                <script type="module" src="%s/js/visitor.js"></script>
                """
                .formatted(
                        attended ? "" : " hidden",
                        text("lead"),
                        text("noscript"),
                        form,
                        text("leave-message"),
                        this.form.key(),
                        context,
                        FormMarkup.escaped(locale.toLanguageTag()),
                        FormMarkup.escaped(Json.write(texts)),
                        attended,
                        attended ? " hidden" : "",
                        text("away"),
                        form,
                        text("leave-message"),
                        text("name"),
                        text("email"),
                        text("optional"),
                        text("first"),
                        text("begin"),
                        text("log"),
                        text("text"),
                        text("send"),
                        text("end"),
                        text("new"),
                        assets);
    }

    private String text(String key) {
        return FormMarkup.escaped(Messages.text(locale, "chat." + key));
    }
}
