package io.foyer.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where pages find their styles, scripts and pictures. The address holds a digest of all of them, so that browsers may
 * keep them for ever and still never mix two releases.
 */
@Named
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/resources/foyer";
    static final String PREFIX = "/assets";
    private static final int DIGEST_LETTERS = 12;
    private static final List<String> PARTS = List.of(
            "tokens",
            "base",
            "icons",
            "layout",
            "controls",
            "forms",
            "primefaces",
            "overlays",
            "dates",
            "tables",
            "popovers",
            "states",
            "desk",
            "incoming",
            "card",
            "address",
            "people",
            "mail",
            "followup",
            "walkin",
            "inquiry",
            "chat",
            "customer",
            "channels",
            "designer",
            "outline",
            "pages");

    @Inject
    private ServletContext servlets;

    private String version;
    private List<String> styles;

    @PostConstruct
    void digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(FOLDER + "/", digest);
            version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The pages' styles and scripts cannot be read", unreadable);
        }
        styles = PARTS.stream().map(part -> getBase() + "/css/" + part + ".css").toList();
    }

    private void add(String path, MessageDigest digest) throws IOException {
        if (!path.endsWith("/")) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            try (InputStream content = servlets.getResourceAsStream(path)) {
                digest.update(content.readAllBytes());
            }
            return;
        }
        Set<String> children = servlets.getResourcePaths(path);
        for (String child : new TreeSet<>(children == null ? Set.of() : children)) {
            add(child, digest);
        }
    }

    String version() {
        return version;
    }

    /** The address that all of them lie under, without a slash at the end. */
    public String getBase() {
        return servlets.getContextPath() + PREFIX + "/" + version;
    }

    public List<String> getStyles() {
        return styles;
    }
}
