package io.foyer.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {
    private static final RemoteImages BLOCKED = RemoteImages.blocked("/mails/7/content/{cid}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"javascript:alert(1)\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\" java\tscript:alert(1)\">x</a>",
                "<a href=\"vbscript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=alert(1)>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<object data=\"https://evil.example\"></object>",
                "<embed src=\"https://evil.example\">",
                "<form action=\"https://evil.example\"><input name=a><button>go</button></form>",
                "<style>body{background:url(https://evil.example)}</style>",
                "<link rel=stylesheet href=\"https://evil.example\">",
                "<base href=\"https://evil.example\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<p style=\"background:url(https://evil.example)\">x</p>",
                "<p style=\"position:fixed;top:0;left:0;z-index:9;margin:-99px\">x</p>",
                "<p style=\"width:expression(alert(1))\">x</p>",
                "<div id=login class=menu onclick=alert(1)>x</div>",
                "<table background=\"https://evil.example/x.gif\"><tr><td>x</td></tr></table>",
                "<img srcset=\"https://evil.example/x.gif 2x\" alt=a>",
                "<video src=\"https://evil.example\" poster=\"https://evil.example\"></video>",
                "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\" alt=a>",
                "<a href=\"/logout\">x</a>",
                "<a href=\"logout\">x</a>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<xmp><script>alert(1)</script></xmp>",
                "<p title='\"><script>alert(1)</script>'>x</p>"
            })
    void leavesNothingThatActs(String bad) {
        String tags = String.join(
                "",
                Pattern.compile("<[^>]*>")
                        .matcher(MailHtml.sanitise(bad, BLOCKED))
                        .results()
                        .map(MatchResult::group)
                        .toList());
        assertThat(tags.replaceAll("title=\"[^\"<>]*\"", "").toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "<script",
                        "onerror",
                        "onload",
                        "onclick",
                        "javascript",
                        "vbscript",
                        "<svg",
                        "<math",
                        "<iframe",
                        "<object")
                .doesNotContain(
                        "<embed",
                        "<form",
                        "<input",
                        "<button",
                        "<style",
                        "<link",
                        "<base",
                        "<meta",
                        "url(",
                        "position",
                        "z-index")
                .doesNotContain(
                        "margin",
                        "expression",
                        " id=",
                        " class=",
                        "background=",
                        "srcset",
                        "<video",
                        "svg",
                        "logout",
                        "<textarea");
    }

    @Test
    void blocksImagesFromElsewhereAndRemembersThem() {
        String html = "<p>Hi<img src=\"https://evil.example/pixel.gif?u=1&amp;v=2\" alt=\"logo\" width=1></p>";
        assertThat(MailHtml.sanitise(html, BLOCKED))
                .contains("data-src=\"https://evil.example/pixel.gif?u&#61;1&amp;v&#61;2\"", "alt=\"logo\"")
                .doesNotContain(" src=");
        assertThat(MailHtml.sanitise(html, RemoteImages.shown("/x/{cid}")))
                .contains(" src=\"https://evil.example/pixel.gif", "referrerpolicy=\"no-referrer\"");
    }

    @Test
    void showsTheMailsOwnImages() {
        assertThat(MailHtml.sanitise("<img src=\"cid:logo one@x\"><img src=CID:a%2Fb>", BLOCKED))
                .contains("src=\"/mails/7/content/logo%20one%40x\"", "src=\"/mails/7/content/a%2Fb\"");
        assertThat(MailHtml.sanitise("<img src=\"data:image/png;base64,iVBORw0=\" alt=a>", BLOCKED))
                .contains("src=\"data:image/png;base64,");
        assertThat(MailHtml.sanitise("<img src=cid:x alt=a>", RemoteImages.blocked(null)))
                .isEqualTo("<img alt=\"a\" />");
    }

    @Test
    void leadsAwayWithoutTellingFromWhere() {
        assertThat(MailHtml.sanitise("<a href=\"https://example.com/x\" target=_top rel=opener>x</a>", BLOCKED))
                .isEqualTo(
                        "<a href=\"https://example.com/x\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">x</a>");
        assertThat(MailHtml.sanitise("<a href=\"//example.com/x\">x</a>", BLOCKED))
                .contains("href=\"https://example.com/x\"");
        assertThat(MailHtml.sanitise("<a href=\"mailto:a@example.com\">x</a>", BLOCKED))
                .contains("href=\"mailto:");
    }

    @Test
    void keepsWhatMakesAMailReadable() {
        String html =
                "<table border=\"1\"><tr><td align=\"center\" bgcolor=\"#ff0000\"><b style=\"color:red\">x</b></td></tr></table>";
        assertThat(MailHtml.sanitise(html, BLOCKED))
                .contains("<table border=\"1\">", "align=\"center\"", "<b style=\"color:red\">");
        assertThat(MailHtml.sanitise(null, BLOCKED)).isEmpty();
    }
}
