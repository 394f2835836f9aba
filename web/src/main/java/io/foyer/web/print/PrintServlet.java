package io.foyer.web.print;

import io.foyer.card.CardService;
import io.foyer.card.template.CardStatus;
import io.foyer.card.template.CardTemplate;
import io.foyer.shared.NotFound;
import io.foyer.web.layout.Assets;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /print/cards/{id}} and {@code /print/cards}: what is printed, as a page; with {@code .pdf} as PDF. */
@WebServlet(urlPatterns = "/print/*")
public class PrintServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/cards(?:/(\\d{1,15}))?(\\.pdf)?");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    private transient Prints prints;

    @Inject
    private transient Assets assets;

    @EJB
    private transient CardService cards;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Prints.Print print = path.group(1) != null
                    ? prints.card(Long.parseLong(path.group(1)))
                    : prints.list(customer(request), request.getParameter("template"), request.getParameter("status"));
            if (path.group(2) != null) {
                response.setContentType("application/pdf");
                response.setHeader("Content-Disposition", "inline; filename=\"" + fileName(print.title()) + ".pdf\"");
                byte[] bytes = prints.pdf(print);
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            } else {
                page(print, path.group(1) == null, request, response);
            }
        } catch (NotFound outOfSight) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void page(Prints.Print print, boolean isList, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        String base = assets.getBase();
        String head = "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + base
                + "/icons/favicon.svg\"/><link rel=\"stylesheet\" href=\"" + base
                + "/css/print.css\"/><link rel=\"stylesheet\" href=\"" + base
                + "/css/print-" + print.paper().size() + ".css\"/><script type=\"module\" src=\""
                + base + "/js/print.js\"></script>";
        response.getWriter().write(print.paper().document(print.title(), head, tools(print, isList, request)));
    }

    /** What stands above the paper on a screen: print, PDF, and of a list what it holds. */
    private String tools(Prints.Print print, boolean isList, HttpServletRequest request) {
        Paper words = print.paper();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String pdf = request.getContextPath() + "/print" + request.getPathInfo() + ".pdf" + query;
        StringBuilder tools =
                new StringBuilder("<nav class=\"tools\" aria-label=\"" + words.word("print.tools") + "\">");
        if (isList && request.getParameter("customer") == null) {
            tools.append("<form method=\"get\"><label>").append(words.word("print.list.card"));
            select(tools, "template", templates(), request.getParameter("template"), words);
            tools.append("</label><label>").append(words.word("card.status"));
            select(tools, "status", statuses(request.getParameter("template")), request.getParameter("status"), words);
            tools.append("</label><button>")
                    .append(words.word("print.list.show"))
                    .append("</button></form>");
        }
        return tools.append("<button type=\"button\" id=\"print\">")
                .append(words.word("print.print"))
                .append("</button><a href=\"")
                .append(pdf.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
                .append("\">" + words.word("print.pdf") + "</a></nav>")
                .toString();
    }

    private static void select(
            StringBuilder tools, String name, Map<String, String> choices, String chosen, Paper words) {
        tools.append(" <select name=\"").append(name).append("\"><option value=\"\">");
        tools.append(words.word("print.list.all")).append("</option>");
        choices.forEach((value, label) -> tools.append("<option value=\"")
                .append(value)
                .append(value.equals(chosen) ? "\" selected=\"selected\">" : "\">")
                .append(label.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</option>"));
        tools.append("</select>");
    }

    private Map<String, String> templates() {
        Map<String, String> names = new TreeMap<>();
        cards.templates().forEach(template -> names.put(template.key(), template.name()));
        return names;
    }

    private Map<String, String> statuses(String template) {
        Map<String, String> labels = new TreeMap<>();
        for (CardTemplate one : cards.templates()) {
            if (template == null || template.isEmpty() || one.key().equals(template)) {
                for (CardStatus status : one.statuses()) {
                    labels.put(status.key(), status.label());
                }
            }
        }
        return labels;
    }

    private static Long customer(HttpServletRequest request) {
        String text = request.getParameter("customer");
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,15}")) {
            throw new NotFound("There is no customer " + text);
        }
        return Long.valueOf(text);
    }

    private static String fileName(String title) {
        return title.replaceAll("[^A-Za-z0-9 -]", "").strip().replace(' ', '-');
    }
}
