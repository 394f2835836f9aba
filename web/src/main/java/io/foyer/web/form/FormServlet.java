package io.foyer.web.form;

import io.foyer.form.FormIntake;
import io.foyer.form.PublicForm;
import io.foyer.form.SiteOrigins;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import io.foyer.shared.TooMany;
import io.foyer.shared.Unavailable;
import io.foyer.web.layout.Assets;
import io.foyer.web.push.OfficeStreams;
import io.foyer.web.security.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code /forms/{key}}: a form as a page that needs no script, {@code /forms/{key}.js}: the script that brings it into
 * another page. Only the form's own sites may frame it.
 */
@WebServlet(urlPatterns = "/forms/*")
public class FormServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9-]{1,64})(\\.js|/thanks|/chat)?");
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    private transient FormIntake intake;

    @Inject
    private transient Assets assets;

    @Inject
    private transient FormScript script;

    @Inject
    private transient OfficeStreams streams;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PublicForm> found = form(request, response);
        if (found.isEmpty()) {
            return;
        }
        PublicForm form = found.get();
        FormPage page = new FormPage(form, assets.getBase());
        if (request.getPathInfo().endsWith(".js")) {
            boolean attended = streams.isAttended(form.office().id());
            script.write(form, attended, PostedForm.hiddenFor(request, clock.instant()), request, response);
        } else if (request.getPathInfo().endsWith("/thanks")) {
            answer(response, HttpServletResponse.SC_OK, form, page.thanks(address(request, form)));
        } else if (request.getPathInfo().endsWith("/chat") && form.open()) {
            String chat = page.chat(
                    request.getContextPath(), streams.isAttended(form.office().id()));
            answer(response, HttpServletResponse.SC_OK, form, chat);
        } else if (form.open()) {
            page.offersChat(streams.isAttended(form.office().id()));
            Map<String, String> hidden = PostedForm.hiddenFor(request, clock.instant());
            answer(
                    response,
                    HttpServletResponse.SC_OK,
                    form,
                    page.form(address(request, form), hidden, Map.of(), Map.of(), null));
        } else {
            answer(response, HttpServletResponse.SC_GONE, form, page.notice("form.closed"));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PublicForm> found = form(request, response);
        if (found.isEmpty()) {
            return;
        }
        PublicForm form = found.get();
        FormPage page = new FormPage(form, assets.getBase());
        if (!SiteOrigins.admits(form, request.getHeader("Origin"), request.getHeader("Host"))) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, form, page.notice("form.origin"));
        } else if (!form.open()) {
            answer(response, HttpServletResponse.SC_GONE, form, page.notice("form.closed"));
        } else {
            Instant now = clock.instant();
            Optional<PostedForm> posted = PostedForm.read(request, now);
            if (posted.isEmpty()) {
                answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, form, page.notice("form.too-large"));
            } else {
                take(form, posted.get(), now, page, request, response);
            }
        }
    }

    private void take(
            PublicForm form,
            PostedForm posted,
            Instant now,
            FormPage page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String action = address(request, form);
        try {
            intake.admit(form, addresses.of(request));
            intake.accept(form, posted.submission(now));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", action + "/thanks");
        } catch (Invalid refused) {
            Map<String, String> faults = refused.faults().stream()
                    .collect(Collectors.toMap(FieldFault::field, FieldFault::problem, (one, other) -> one));
            String notice = Messages.text(form.typing().locale(), "form.faults");
            answer(response, UNPROCESSABLE, form, page.form(action, posted.again(), posted.typed(), faults, notice));
        } catch (TooMany refused) {
            response.setHeader(
                    "Retry-After", String.valueOf(refused.retryAfter().toSeconds()));
            answer(
                    response,
                    TOO_MANY,
                    form,
                    page.form(action, posted.hidden(), posted.typed(), Map.of(), refused.getMessage()));
        } catch (Unavailable away) {
            String notice = Messages.text(form.typing().locale(), "form.failed");
            answer(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    form,
                    page.form(action, posted.again(), posted.typed(), Map.of(), notice));
        }
    }

    private Optional<PublicForm> form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        try {
            return Optional.of(intake.form(path.matches() ? path.group(1) : null));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return Optional.empty();
        }
    }

    private static String address(HttpServletRequest request, PublicForm form) {
        return request.getContextPath() + "/forms/" + form.key();
    }

    private static void answer(HttpServletResponse response, int status, PublicForm form, String page)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'self'; img-src 'self'; style-src 'self';"
                        + " script-src 'self'; connect-src 'self'; frame-ancestors 'self' "
                        + String.join(" ", form.sites()));
        response.getWriter().write(page);
    }
}
