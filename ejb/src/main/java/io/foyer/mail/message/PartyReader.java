package io.foyer.mail.message;

import io.foyer.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/** The people in From, To and the like; what is no address is kept as written. */
final class PartyReader {
    static final int MOST = 200;

    private static final int MOST_WORDS = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FIELD = 500_000;
    private static final Pattern BARE = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?");

    private PartyReader() {}

    /** All in the fields of this name, the first {@link #MOST} of them; says so when there are more. */
    static List<MailParty> all(MimeHeader header, String name, List<String> warnings) {
        List<MailParty> parties = new ArrayList<>();
        for (String field : header.all(name)) {
            parties.addAll(parties(tame(Texts.cut(field, LONGEST_FIELD))));
        }
        if (parties.size() > MOST) {
            warnings.add(parties.size() + " recipients in " + name + ", the first " + MOST + " are kept.");
            return parties.subList(0, MOST);
        }
        return parties;
    }

    /** Addresses that servers wrote alone into a field. */
    static List<EmailAddress> addresses(MimeHeader header, String... names) {
        List<EmailAddress> addresses = new ArrayList<>();
        for (String name : names) {
            header.all(name).stream()
                    .map(EmailAddress::parse)
                    .flatMap(Optional::stream)
                    .filter(address -> !addresses.contains(address))
                    .forEach(addresses::add);
        }
        return addresses;
    }

    /** The first correct address in a text, or null. */
    static EmailAddress first(String text) {
        Matcher bare = BARE.matcher(Texts.cut(text, LONGEST_FIELD));
        while (bare.find()) {
            Optional<EmailAddress> address = EmailAddress.parse(bare.group());
            if (address.isPresent()) {
                return address.get();
            }
        }
        return null;
    }

    /** More encoded words than any list of recipients has are a trap for decoders: they look for the end of each to the very end. */
    private static String tame(String field) {
        int words = 0;
        for (int at = field.indexOf("=?"); at >= 0 && words <= MOST_WORDS; at = field.indexOf("=?", at + 2)) {
            words++;
        }
        return words > MOST_WORDS ? field.replace("=?", "= ?") : field;
    }

    private static List<MailParty> parties(String field) {
        List<MailParty> parties = new ArrayList<>();
        try {
            ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, field);
            ParserCursor all = new ParserCursor(0, bytes.length());
            for (Address address : LenientAddressParser.DEFAULT.parseAddressList(bytes, all)) {
                mailboxes(address).forEach(mailbox -> parties.add(party(mailbox)));
            }
        } catch (RuntimeException broken) {
            parties.clear();
        }
        parties.removeIf(party -> party.given().isEmpty() && party.name().isEmpty());
        EmailAddress found = parties.stream().allMatch(party -> party.address() == null) ? first(field) : null;
        return found == null ? parties : List.of(named(field, parties, found));
    }

    private static List<Mailbox> mailboxes(Address address) {
        return address instanceof Group group ? group.getMailboxes() : List.of((Mailbox) address);
    }

    private static MailParty party(Mailbox mailbox) {
        String name = mailbox.getName() == null ? "" : HeaderText.decoded(unquoted(mailbox.getName()), LONGEST_NAME);
        String local = mailbox.getLocalPart() == null ? "" : mailbox.getLocalPart();
        String domain = mailbox.getDomain();
        String given = HeaderText.line(domain == null ? local : local + "@" + domain, 320);
        return new MailParty(name, given, EmailAddress.parse(given).orElse(null));
    }

    /** The parser found no address, a look for one did: the rest of the field is the name. */
    private static MailParty named(String field, List<MailParty> parties, EmailAddress found) {
        String name = parties.stream()
                .map(MailParty::name)
                .filter(one -> !one.isEmpty() && !one.contains("@"))
                .findFirst()
                .orElseGet(() -> field.replaceFirst("[<(\\[]?" + Pattern.quote(found.address()) + ".*", ""));
        String decoded = HeaderText.decoded(unquoted(name), LONGEST_NAME);
        return new MailParty(decoded.replaceAll("^[\\s<\"']+|[\\s<>\"',;]+$", ""), found.address(), found);
    }

    private static String unquoted(String name) {
        String bare = name.strip();
        boolean quoted = bare.length() > 2
                && bare.charAt(0) == bare.charAt(bare.length() - 1)
                && "'\"".indexOf(bare.charAt(0)) >= 0;
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }
}
