package io.foyer.web.mail;

import io.foyer.mail.MailboxChange;
import io.foyer.mail.MailboxRow;
import io.foyer.office.AdSourceRow;
import io.foyer.shared.Invalid;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mailbox as it is typed: texts by field, an address for each advertisement, and how answers leave. */
public class MailboxForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SAME = "same";
    private static final String NOT = "not";

    private static final List<String> SECRETS = List.of("imapSecret", "smtpSecret");

    private final MailboxRow kept;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> remembered = new HashMap<>();
    private final ArrayList<Line> sources = new ArrayList<>();

    /** One advertisement and the address that stands for it. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long adSourceId;
        private final String name;
        private String address;

        Line(long adSourceId, String name, String address) {
            this.adSourceId = adSourceId;
            this.name = name;
            this.address = address;
        }

        public String getName() {
            return name;
        }

        public String getAddress() {
            return address;
        }

        public void setAddress(String address) {
            this.address = address;
        }
    }

    /**
     * Begins with what is kept.
     *
     * @param kept null for a new mailbox
     */
    MailboxForm(MailboxRow kept, List<AdSourceRow> advertisements) {
        this.kept = kept;
        texts.put("imapSecurity", "tls");
        texts.put("imapAuth", "password");
        texts.put("smtpSecurity", "starttls");
        texts.put("smtpAuth", kept == null ? SAME : NOT);
        if (kept != null) {
            texts.put("address", kept.address());
            texts.put("senderName", kept.senderName());
            texts.put("folder", kept.folder());
            put("imap", kept.imap());
            if (kept.smtp() != null) {
                put("smtp", kept.smtp());
                boolean isSame =
                        kept.smtp().user() == null && !kept.smtp().auth().equals("none");
                texts.put("smtpAuth", isSame ? SAME : kept.smtp().auth());
            }
        }
        for (AdSourceRow source : advertisements) {
            sources.add(new Line(source.id(), source.name(), addressesOf(source.id())));
        }
    }

    private void put(String at, MailboxRow.Server server) {
        texts.put(at + "Host", server.host());
        texts.put(at + "Port", String.valueOf(server.port()));
        texts.put(at + "Security", server.security());
        texts.put(at + "Auth", server.auth());
        texts.put(at + "User", server.user());
    }

    private String addressesOf(long adSourceId) {
        List<String> found = kept == null
                ? List.of()
                : kept.sources().stream()
                        .filter(one -> one.adSourceId() == adSourceId)
                        .map(MailboxRow.Source::address)
                        .toList();
        return String.join(", ", found);
    }

    /** What was typed; {@link Invalid} for a port that is no number. */
    MailboxChange change(long officeId) {
        MailboxChange.Server smtp = NOT.equals(texts.get("smtpAuth")) ? null : server("smtp", smtpAuth());
        List<MailboxRow.Source> addresses = new ArrayList<>();
        for (Line line : sources) {
            String typed = line.getAddress() == null ? "" : line.getAddress();
            for (String address : typed.split("[,;\\s]+")) {
                if (!address.isBlank()) {
                    addresses.add(new MailboxRow.Source(line.adSourceId, address));
                }
            }
        }
        return new MailboxChange(
                officeId,
                texts.get("address"),
                texts.get("senderName"),
                texts.get("folder"),
                server("imap", texts.get("imapAuth")),
                smtp,
                addresses,
                kept == null ? 0 : kept.version());
    }

    private MailboxChange.Server server(String at, String auth) {
        boolean isOwn = at.equals("imap") || hasOwnLogin();
        return new MailboxChange.Server(
                texts.get(at + "Host"),
                port(at),
                texts.get(at + "Security"),
                auth,
                isOwn ? texts.get(at + "User") : null,
                isOwn ? secret(at + "Secret") : null);
    }

    private String smtpAuth() {
        return texts.get(SAME.equals(texts.get("smtpAuth")) ? "imapAuth" : "smtpAuth");
    }

    private Integer port(String at) {
        String typed = texts.get(at + "Port");
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException noNumber) {
            throw new Invalid(at + ".port", "Give a number, or leave it empty for the usual one");
        }
    }

    /** Keeps the secrets that were typed, which a page never shows again, for the next try to save. */
    void remember() {
        SECRETS.stream().filter(name -> !typed(name).isEmpty()).forEach(name -> remembered.put(name, typed(name)));
    }

    private String secret(String name) {
        return typed(name).isEmpty() ? remembered.get(name) : typed(name);
    }

    private String typed(String name) {
        String text = texts.get(name);
        return text == null ? "" : text;
    }

    /** Whether a secret was typed before and waits to be saved. */
    public boolean isRemembered(String name) {
        return remembered.containsKey(name);
    }

    /** The id of the field that a fault is shown at. */
    String idOf(String field) {
        if (field.startsWith("sources.")) {
            long id = Long.parseLong(field.substring("sources.".length()));
            for (int at = 0; at < sources.size(); at++) {
                if (sources.get(at).adSourceId == id) {
                    return "sources:" + at + ":source";
                }
            }
        }
        int dot = field.indexOf('.');
        return dot < 0
                ? field
                : field.substring(0, dot) + Character.toUpperCase(field.charAt(dot + 1)) + field.substring(dot + 2);
    }

    public MailboxRow getKept() {
        return kept;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public List<Line> getSources() {
        return sources;
    }

    public boolean isSending() {
        return !NOT.equals(texts.get("smtpAuth"));
    }

    /** Whether sending has a login of its own. */
    public boolean hasOwnLogin() {
        return List.of("password", "oauth2").contains(texts.get("smtpAuth"));
    }
}
