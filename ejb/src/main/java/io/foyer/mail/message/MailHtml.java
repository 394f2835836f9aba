package io.foyer.mail.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes strangers' HTML harmless for our pages: no scripts, forms, frames or style sheets; styles that only colour and shape text;
 * links that lead away without telling from where; images from elsewhere only when asked for.
 */
public final class MailHtml {
    private static final int LONGEST = BodyReader.LONGEST_HTML;
    private static final int LONGEST_URL = 4_000;
    private static final int LONGEST_DATA_URL = 400_000;

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?://|mailto:|tel:)[^\\s\\p{Cc}]+");
    private static final Pattern REMOTE = Pattern.compile("(?i)https?://[^\\s\\p{Cc}]+");
    private static final Pattern PICTURE =
            Pattern.compile("(?i)data:image/(png|gif|jpe?g|webp);base64,[A-Za-z0-9+/=\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}%?");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}|[A-Za-z]{3,25}");

    /** Nothing that moves an element out of its place or fetches something. */
    private static final CssSchema STYLES = CssSchema.withProperties(Set.of(
            "color",
            "background-color",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "font-variant",
            "text-align",
            "text-decoration",
            "text-transform",
            "vertical-align",
            "white-space",
            "padding",
            "padding-top",
            "padding-right",
            "padding-bottom",
            "padding-left",
            "border",
            "border-top",
            "border-right",
            "border-bottom",
            "border-left",
            "border-color",
            "border-style",
            "border-width",
            "border-collapse",
            "border-spacing",
            "list-style-type",
            "direction"));

    private MailHtml() {}

    /**
     * HTML that may stand inside a page. Never throws; what is beyond two million characters is left out.
     *
     * @param html as {@link ReadMail#html} has it; null gives an empty text
     * @param policy what becomes of images
     */
    public static String sanitise(String html, RemoteImages policy) {
        return html == null ? "" : factory(policy).sanitize(Texts.cut(html, LONGEST));
    }

    private static PolicyFactory factory(RemoteImages images) {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "div",
                        "span",
                        "br",
                        "hr",
                        "b",
                        "strong",
                        "i",
                        "em",
                        "u",
                        "s",
                        "strike",
                        "del",
                        "ins",
                        "small",
                        "big",
                        "sub",
                        "sup",
                        "code",
                        "pre",
                        "tt",
                        "kbd",
                        "samp",
                        "blockquote",
                        "cite",
                        "q",
                        "center",
                        "font",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "ul",
                        "ol",
                        "li",
                        "dl",
                        "dt",
                        "dd",
                        "table",
                        "thead",
                        "tbody",
                        "tfoot",
                        "tr",
                        "td",
                        "th",
                        "caption",
                        "colgroup",
                        "col",
                        "address",
                        "abbr",
                        "section",
                        "article")
                .allowElements(MailHtml::link, "a")
                .allowElements((element, attributes) -> image(attributes, images), "img")
                .allowAttributes("href")
                .matching(absolute())
                .onElements("a")
                .allowAttributes("src")
                .matching(source())
                .onElements("img")
                .allowAttributes("alt", "title")
                .globally()
                .allowAttributes("dir")
                .matching(true, "ltr", "rtl", "auto")
                .globally()
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img", "table", "td", "th", "col")
                .allowAttributes("colspan", "rowspan", "border", "cellpadding", "cellspacing", "start", "size")
                .matching(NUMBER)
                .globally()
                .allowAttributes("align")
                .matching(true, "left", "right", "center", "justify")
                .globally()
                .allowAttributes("valign")
                .matching(true, "top", "middle", "bottom", "baseline")
                .globally()
                .allowAttributes("color", "bgcolor")
                .matching(COLOUR)
                .globally()
                .allowStyling(STYLES)
                .allowUrlProtocols("http", "https", "mailto", "tel", "cid", "data")
                .allowWithoutAttributes("span", "font")
                .toFactory();
    }

    private static AttributePolicy absolute() {
        return (element, attribute, value) -> {
            String url = withScheme(value.strip());
            return url.length() <= LONGEST_URL && ABSOLUTE.matcher(url).matches() ? url : null;
        };
    }

    private static AttributePolicy source() {
        return (element, attribute, value) -> {
            String url = withScheme(value.strip());
            boolean picture =
                    url.length() <= LONGEST_DATA_URL && PICTURE.matcher(url).matches();
            boolean other = url.length() <= LONGEST_URL
                    && (isOwn(url) || REMOTE.matcher(url).matches());
            return picture || other ? url : null;
        };
    }

    private static String withScheme(String url) {
        return url.startsWith("//") ? "https:" + url : url;
    }

    private static boolean isOwn(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("cid:");
    }

    private static String link(String element, List<String> attributes) {
        if (attributes.contains("href")) {
            attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
        }
        return element;
    }

    private static String image(List<String> attributes, RemoteImages images) {
        int at = attributes.indexOf("src");
        if (at < 0) {
            return attributes.contains("alt") ? "img" : null;
        }
        String url = attributes.get(at + 1);
        if (isOwn(url)) {
            String own = images.urlOf(decoded(url.substring("cid:".length())));
            set(attributes, at, "src", own);
        } else if (!PICTURE.matcher(url).matches() && !images.shown()) {
            set(attributes, at, "data-src", url);
        } else {
            attributes.addAll(List.of("loading", "lazy", "referrerpolicy", "no-referrer"));
        }
        return "img";
    }

    private static void set(List<String> attributes, int at, String name, String value) {
        if (value == null) {
            attributes.subList(at, at + 2).clear();
        } else {
            attributes.set(at, name);
            attributes.set(at + 1, value);
        }
    }

    private static String decoded(String contentId) {
        try {
            return URLDecoder.decode(contentId.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return contentId;
        }
    }
}
