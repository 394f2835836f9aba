package io.foyer.mail.message;

import io.foyer.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a mail says of the delivery of another: by its report where it has one, else by the words that servers use. */
final class BounceReader {
    private static final int MOST = 500;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_REPORT = 2_000_000;
    private static final int LONGEST_WORDS = 20_000;
    private static final int REACH = 600;

    private static final Pattern BLANK_LINES = Pattern.compile("\\r?\\n[ \\t]*(?:\\r?\\n[ \\t]*)+");
    private static final Pattern SENDER =
            Pattern.compile("(?i)(mailer[-_ ]?daemon|postmaster|mail[-_ ]?delivery|mdaemon|mail[-_ ]administrator)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)undeliver|non[- ]remis|unzustellbar|returned mail|delivery (status|failure|has failed|notification|problem)"
                    + "|failure notice|mail delivery|delivery failed|message (not|was not) delivered|could not (be )?deliver"
                    + "|mail system error|nicht zugestellt|no se (ha )?(pudo|podido) entreg|mancata consegna|onbestelbaar"
                    + "|échec de la remise|niet afgeleverd|не доставлено|недоставленное|配信不能|退信");
    private static final Pattern LATE = Pattern.compile("(?i)\\b(delayed|delay|warning|verzögert|retard|not yet)\\b");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'=-]{1,64}@[A-Za-z0-9.-]{1,200}[A-Za-z0-9]");
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern REPLY = Pattern.compile("\\b([45]\\d{2})[ -]");
    private static final Pattern QUOTED_ID = Pattern.compile("(?im)^[> \\t]*Message-Id:[ \\t]*(<[^<>\\s]{3,400}>)");
    private static final Pattern THE_MAIL_ITSELF = Pattern.compile(
            "(?im)^-{2,}.*(copy of|original message|returned (mail|message)|message header).*$|^(Return-Path|Received): ");
    private static final Set<String> ACTIONS = Set.of("failed", "delayed", "delivered", "relayed", "expanded");
    private static final Set<String> REPORTS = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> ORIGINALS = Set.of(
            "message/rfc822",
            "text/rfc822-headers",
            "message/rfc822-headers",
            "message/global",
            "message/global-headers");

    private BounceReader() {}

    /** What is said of a delivery, or null when the mail is no report of one. */
    static Bounce of(MimePart root, String subject, MailParty from, LoopMarks marks, String text) {
        List<MimePart> leaves = root.leaves();
        List<Bounce.Recipient> recipients = new ArrayList<>();
        leaves.stream()
                .filter(leaf -> REPORTS.contains(leaf.type()))
                .forEach(leaf -> recipients.addAll(reported(leaf)));
        boolean saysSo = root.type().equals("multipart/report")
                && "delivery-status".equalsIgnoreCase(root.contentType().get("report-type"));
        if (recipients.isEmpty() && (saysSo || soundsLikeOne(root, subject, from, marks))) {
            recipients.addAll(byWords(root, subject, Texts.cut(text, LONGEST_WORDS)));
        }
        return recipients.isEmpty() ? null : new Bounce(original(root, leaves, text), recipients);
    }

    private static List<Bounce.Recipient> reported(MimePart leaf) {
        List<Bounce.Recipient> recipients = new ArrayList<>();
        String report = new String(leaf.content(), StandardCharsets.UTF_8);
        for (String block : BLANK_LINES.split(Texts.cut(report.strip(), LONGEST_REPORT))) {
            MimeHeader header = MimeTree.header((block + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            if (recipients.size() < MOST && (header.has("final-recipient") || header.has("original-recipient"))) {
                recipients.add(recipient(header));
            }
        }
        return recipients;
    }

    private static Bounce.Recipient recipient(MimeHeader header) {
        String named = header.text(header.has("final-recipient") ? "final-recipient" : "original-recipient", LONGEST);
        String original = header.text("original-recipient", LONGEST);
        String address = afterType(original != null && afterType(original).contains("@") ? original : named);
        String word = header.text("action", LONGEST);
        String status = found(STATUS, header.text("status", LONGEST));
        String diagnostic = header.text("diagnostic-code", LONGEST);
        String action = word == null ? "" : word.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
        String known = ACTIONS.contains(action) ? action : byStatus(status);
        return new Bounce.Recipient(address, known, status, diagnostic == null ? null : afterType(diagnostic));
    }

    private static String afterType(String value) {
        String bare =
                value == null ? "" : value.substring(value.indexOf(';') + 1).strip();
        return bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static String byStatus(String status) {
        if (status == null || status.startsWith("5")) {
            return "failed";
        }
        return status.startsWith("4") ? "delayed" : "delivered";
    }

    private static boolean soundsLikeOne(MimePart root, String subject, MailParty from, LoopMarks marks) {
        boolean machine = from != null
                && (SENDER.matcher(from.given()).find()
                        || SENDER.matcher(from.name()).find());
        boolean nobody = "".equals(marks.returnPath());
        boolean named = SUBJECT.matcher(subject).find();
        return root.header().has("x-failed-recipients") || (named && (machine || nobody));
    }

    /** The addresses before the returned mail itself, each with the words behind it. */
    private static List<Bounce.Recipient> byWords(MimePart root, String subject, String text) {
        Matcher itself = THE_MAIL_ITSELF.matcher(text);
        String report = itself.find() ? text.substring(0, itself.start()) : text;
        String action = LATE.matcher(subject).find() ? "delayed" : "failed";
        Map<String, Bounce.Recipient> recipients = new LinkedHashMap<>();
        for (String field : root.header().all("x-failed-recipients")) {
            find(field, report, action, recipients);
        }
        if (recipients.isEmpty()) {
            find(report, report, action, recipients);
        }
        return List.copyOf(recipients.values());
    }

    private static void find(String where, String report, String action, Map<String, Bounce.Recipient> recipients) {
        Matcher addresses = ADDRESS.matcher(where);
        while (addresses.find() && recipients.size() < MOST) {
            String address = addresses.group();
            if (EmailAddress.parse(address).isEmpty() || SENDER.matcher(address).find()) {
                continue;
            }
            int at = report.indexOf(address);
            String behind = at < 0 ? report : report.substring(at + address.length());
            String words = Texts.cut(behind, REACH);
            recipients.computeIfAbsent(
                    address.toLowerCase(Locale.ROOT),
                    added -> new Bounce.Recipient(address, action, found(STATUS, words), diagnostic(words)));
        }
    }

    private static String diagnostic(String words) {
        Matcher reply = REPLY.matcher(words);
        String line = reply.find() ? words.substring(reply.start()) : words.replaceFirst("^[>:)\\]\\s]+", "");
        String first = HeaderText.line(line.split("\\n\\s*\\n", 2)[0], LONGEST);
        return first.isEmpty() ? null : first;
    }

    private static String found(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text == null ? "" : text);
        return match.find() ? match.group(1) : null;
    }

    private static String original(MimePart root, List<MimePart> leaves, String text) {
        for (MimePart leaf : leaves) {
            if (ORIGINALS.contains(leaf.type())) {
                List<String> ids = MessageIds.of(MimeTree.header(leaf.content()).all("message-id"));
                if (!ids.isEmpty()) {
                    return ids.get(0);
                }
            }
        }
        Matcher quoted = QUOTED_ID.matcher(Texts.cut(text, LONGEST_WORDS * 5));
        List<String> ids = quoted.find()
                ? MessageIds.of(List.of(quoted.group(1)))
                : MessageIds.of(root.header().all("in-reply-to"));
        return ids.isEmpty() ? null : ids.get(0);
    }
}
