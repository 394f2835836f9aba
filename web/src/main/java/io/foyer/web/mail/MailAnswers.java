package io.foyer.web.mail;

import io.foyer.mail.MailAnswer;
import io.foyer.mail.MailAnswerService;
import io.foyer.office.CurrentCaller;
import io.foyer.platform.Json;
import io.foyer.shared.Conflict;
import io.foyer.shared.FieldFault;
import io.foyer.shared.Invalid;
import io.foyer.shared.Messages;
import io.foyer.shared.NotFound;
import io.foyer.shared.Unavailable;
import jakarta.ejb.EJB;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what an agent writes on a card, with files: POST to {@code draft} tells what a mail
 * would be with what stands on the open card, GET without that; POST sends it. Only this site's own
 * scripts can send the header it asks for, so no other site can make a browser write.
 */
@WebServlet(urlPatterns = "/answers/*")
@MultipartConfig(
        maxFileSize = MailAnswers.LARGEST_REQUEST,
        maxRequestSize = MailAnswers.LARGEST_REQUEST,
        fileSizeThreshold = 1_000_000)
public class MailAnswers extends HttpServlet {

    static final long LARGEST_REQUEST = 22_000_000;

    private static final long serialVersionUID = 1L;
    private static final long LARGEST_READ = 10 * LARGEST_REQUEST;
    private static final String OWN_SCRIPT = "X-Foyer-Script";
    private static final int LONGEST_SHOWN = 200_000;
    private static final int MOST_SHOWN = 500;
    private static final String TEXTS = "entry|card|preset";

    @EJB
    private transient MailAnswerService answers;

    @EJB
    private transient CurrentCaller current;

    private interface Work {
        Object answer() throws IOException, ServletException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        draft(request, response, Map.of());
    }

    private void draft(HttpServletRequest request, HttpServletResponse response, Map<String, String> shown)
            throws IOException, ServletException {
        answer(
                response,
                200,
                () -> answers.draft(id(request, "entry"), id(request, "card"), id(request, "preset"), shown));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getHeader(OWN_SCRIPT) == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if ("/draft".equals(request.getPathInfo())) {
            draft(request, response, shown(request.getParameter("shown")));
        } else {
            answer(response, 201, () -> Map.of("id", send(request)));
        }
    }

    /** What stands on the open card, by field key; what is no such thing, or endless, counts as nothing. */
    static Map<String, String> shown(String json) {
        if (json == null || json.length() > LONGEST_SHOWN) {
            return Map.of();
        }
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(json))) {
            Map<String, String> shown = new HashMap<>();
            reader.readObject().forEach((key, value) -> {
                if (value instanceof JsonString text && shown.size() < MOST_SHOWN) {
                    shown.put(key, text.getString());
                }
            });
            return shown;
        } catch (JsonException madeUp) {
            return Map.of();
        }
    }

    private long send(HttpServletRequest request) throws IOException, ServletException {
        List<MailAnswer.Enclosure> files = new ArrayList<>();
        for (Part part : partsOf(request)) {
            String name = part.getSubmittedFileName();
            if (name != null && !name.isBlank() && part.getSize() > 0) {
                try (InputStream bytes = part.getInputStream()) {
                    files.add(new MailAnswer.Enclosure(name, type(part), bytes.readAllBytes()));
                }
            }
        }
        return answers.send(new MailAnswer(
                id(request, "entry"),
                id(request, "card"),
                null,
                request.getParameter("subject"),
                request.getParameter("text"),
                files,
                request.getHeader("Idempotency-Key")));
    }

    /** What is larger than the servlet takes in is read to its end and then told in words: nobody listens while he still sends. */
    private Collection<Part> partsOf(HttpServletRequest request) throws IOException, ServletException {
        long size = request.getContentLengthLong();
        if (size > LARGEST_REQUEST) {
            if (size <= LARGEST_READ) {
                request.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
            throw tooLarge(null);
        }
        try {
            return request.getParts();
        } catch (IllegalStateException large) {
            throw tooLarge(large);
        }
    }

    private TooLarge tooLarge(Throwable cause) {
        return new TooLarge(Messages.text(current.get().locale(), "client.mail.too-large"), cause);
    }

    private static String type(Part part) {
        String type = part.getContentType();
        return type != null && type.matches("[a-z]+/[A-Za-z0-9.+-]{1,80}") ? type : "application/octet-stream";
    }

    private static Long id(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,15}") || !name.matches(TEXTS)) {
            throw new NotFound("There is nothing with the id " + name);
        }
        return Long.valueOf(text);
    }

    private static void answer(HttpServletResponse response, int status, Work work)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        try {
            String text = Json.write(work.answer());
            response.setStatus(status);
            response.getWriter().write(text);
        } catch (Invalid refused) {
            response.setStatus(422);
            response.getWriter().write(Json.write(new Refusal(refused.faults())));
        } catch (TooLarge large) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "files", large);
        } catch (Conflict taken) {
            refuse(response, HttpServletResponse.SC_CONFLICT, "", taken);
        } catch (NotFound missing) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "", missing);
        } catch (Unavailable away) {
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "", away);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String field, RuntimeException why)
            throws IOException {
        response.setStatus(status);
        response.getWriter().write(Json.write(new Refusal(List.of(new FieldFault(field, why.getMessage())))));
    }

    /** More bytes than one letter may have. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooLarge(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Why a mail was not sent. */
    public record Refusal(List<FieldFault> errors) {}
}
