package io.foyer.web.card;

import io.foyer.card.FileService;
import io.foyer.card.template.KeptFile;
import io.foyer.platform.Json;
import io.foyer.shared.Invalid;
import io.foyer.shared.NotFound;
import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Takes the files of cards and hands them out, to be downloaded and never shown. Only this site's own scripts can send the
 * header that a new file needs, so no other site can make a browser leave one.
 */
@WebServlet(urlPatterns = "/card/files/*")
@MultipartConfig(maxFileSize = FileService.MOST_BYTES, maxRequestSize = 11_000_000, fileSizeThreshold = 1_000_000)
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String OWN_SCRIPT = "X-Foyer-Script";

    @EJB
    private transient FileService files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String place = String.valueOf(request.getPathInfo());
        if (!place.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            FileService.Download file = files.get(Long.parseLong(place.substring(1)));
            String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
            response.setContentType("application/octet-stream");
            file.content().transferTo(response.getOutputStream());
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getHeader(OWN_SCRIPT) == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        try {
            Part part = request.getPart("file");
            if (part == null) {
                throw new Invalid("file", "Send a file");
            }
            try (InputStream bytes = part.getInputStream()) {
                KeptFile kept = files.put(part.getSubmittedFileName(), bytes.readAllBytes());
                response.setStatus(HttpServletResponse.SC_CREATED);
                response.getWriter().write(Json.write(Map.of("value", kept.toString())));
            }
        } catch (Invalid refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.getWriter()
                    .write(Json.write(Map.of("problem", refused.faults().get(0).problem())));
        } catch (IllegalStateException tooLarge) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.getWriter().write(Json.write(Map.of("problem", "")));
        }
    }
}
