package io.foyer.web.mail;

import io.foyer.mail.MailService;
import io.foyer.mail.StoredFile;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands out what strangers sent: the formatted view as a sandboxed document that runs nothing and fetches nothing that was
 * not asked for, its images, and files, which are only ever downloaded.
 */
@WebServlet(urlPatterns = "/mails/*")
public class MailDocuments extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("/(\\d{1,15})/(html|files|cid)(?:/(.{1,400}))?");
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:%s; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mail</title><base target=\"_blank\">"
                    + "<style>body{margin:12px;font:14px/1.5 system-ui,sans-serif;color:#1e1c19;background:#fff;overflow-wrap:anywhere}"
                    + "img{max-width:100%%;height:auto}</style></head><body>%s</body></html>";

    @EJB
    private transient MailService mails;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        Matcher place = PLACE.matcher(String.valueOf(request.getPathInfo()));
        if (!place.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long mail = Long.parseLong(place.group(1));
        try {
            switch (place.group(2)) {
                case "html" -> html(mail, request, response);
                case "files" -> file(mails.file(mail, place(place.group(3))), response);
                default -> image(mails.image(mail, String.valueOf(place.group(3))), response);
            }
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static int place(String text) {
        if (text == null || !text.matches("\\d{1,4}")) {
            throw new NotFound("No such file");
        }
        return Integer.parseInt(text);
    }

    private void html(long mail, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean images = "1".equals(request.getParameter("images"));
        String own = request.getContextPath() + "/mails/" + mail + "/cid/{cid}";
        String html = mails.html(mail, images, own);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", POLICY.formatted(images ? " https: http:" : ""));
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(PAGE.formatted(html).getBytes(StandardCharsets.UTF_8));
    }

    private static void file(MailService.Download download, HttpServletResponse response) throws IOException {
        StoredFile file = download.file();
        response.setContentType(file.type());
        response.setHeader("Content-Disposition", file.disposition());
        send(download, response);
    }

    private static void image(MailService.Download download, HttpServletResponse response) throws IOException {
        response.setContentType(download.file().type());
        send(download, response);
    }

    private static void send(MailService.Download download, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(download.bytes().length);
        response.getOutputStream().write(download.bytes());
    }
}
