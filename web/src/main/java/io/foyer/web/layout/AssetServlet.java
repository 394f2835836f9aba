package io.foyer.web.layout;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out styles, scripts, fonts and pictures under the address that {@link Assets} gives them. */
@WebServlet(urlPatterns = Assets.PREFIX + "/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]+)((?:/[a-z]+){1,2}/[A-Za-z0-9-]+\\.[a-z0-9]+)");

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = address.group(1).equals(assets.version());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        request.getRequestDispatcher(Assets.FOLDER + address.group(2)).forward(request, response);
    }
}
