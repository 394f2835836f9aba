package io.foyer.mail.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What becomes of the images of a mail. Those from elsewhere tell their sender who reads when, so they are left out until asked for.
 *
 * @param shown whether images from elsewhere are shown
 * @param contentUrl where the mail's own images are, {@code {cid}} standing for the id; null leaves them out
 */
public record RemoteImages(boolean shown, String contentUrl) {

    /** Left out, their address kept in {@code data-src}. */
    public static RemoteImages blocked(String contentUrl) {
        return new RemoteImages(false, contentUrl);
    }

    /** Shown, because the reader asked for it. */
    public static RemoteImages shown(String contentUrl) {
        return new RemoteImages(true, contentUrl);
    }

    String urlOf(String contentId) {
        return contentUrl == null
                ? null
                : contentUrl.replace(
                        "{cid}",
                        URLEncoder.encode(contentId, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
