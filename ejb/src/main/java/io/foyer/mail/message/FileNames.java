package io.foyer.mail.message;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of attached files that are safe on every desktop, and different within one mail. */
final class FileNames {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029<>:\"|?*;%]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", ".pdf"),
            Map.entry("image/png", ".png"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/gif", ".gif"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"),
            Map.entry("text/calendar", ".ics"),
            Map.entry("text/vcard", ".vcf"),
            Map.entry("text/x-vcard", ".vcf"),
            Map.entry("text/csv", ".csv"),
            Map.entry("text/rfc822-headers", ".txt"),
            Map.entry("message/rfc822", ".eml"),
            Map.entry("message/global", ".eml"),
            Map.entry("message/delivery-status", ".txt"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/ms-tnef", ".dat"),
            Map.entry("application/pgp-signature", ".asc"),
            Map.entry("application/pkcs7-signature", ".p7s"),
            Map.entry("application/xml", ".xml"),
            Map.entry("audio/mpeg", ".mp3"),
            Map.entry("video/mp4", ".mp4"));

    private final Set<String> taken = new HashSet<>();

    /** A safe name for a file that is called so, or has no name (null), of this type. */
    String of(String given, String type) {
        String name = given == null ? "" : safe(given);
        String whole = name.isEmpty() ? "attachment-" + (taken.size() + 1) + ENDINGS.getOrDefault(type, ".bin") : name;
        String free = whole;
        for (int copy = 2; !taken.add(free.toLowerCase(Locale.ROOT)); copy++) {
            free = beforeEnding(whole) + " (" + copy + ")" + ending(whole);
        }
        return free;
    }

    private static String safe(String given) {
        String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = FORBIDDEN.matcher(bare).replaceAll("_").replaceAll("\\s+", " ");
        String trimmed = clean.replaceAll("^[\\s._-]+|[\\s.]+$", "");
        String harmless = RESERVED.matcher(trimmed).matches() ? "_" + trimmed : trimmed;
        if (harmless.length() <= LONGEST) {
            return harmless;
        }
        return Texts.cut(beforeEnding(harmless), LONGEST - LONGEST_ENDING).strip() + ending(harmless);
    }

    private static String beforeEnding(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    }
}
