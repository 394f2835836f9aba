package io.foyer.mail;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/** Fetches mails byte for byte as their server has them. */
final class MailFetch {

    /** More is never fetched: what stands in its head is kept, and it stays on its server. */
    static final long LARGEST = 35L * 1024 * 1024;

    private static final int LONGEST_HEAD = 256 * 1024;

    private MailFetch() {}

    /** Many mails in one question; what the server does not give is not in the answer. */
    static Map<Long, byte[]> together(IMAPFolder folder, List<Long> uids) throws MessagingException {
        String set = UIDSet.toString(
                UIDSet.createUIDSets(uids.stream().mapToLong(Long::longValue).toArray()));
        Map<Long, byte[]> given = new HashMap<>();
        folder.doCommand(protocol -> {
            ask(protocol, "UID FETCH " + set + " (UID BODY.PEEK[])", given);
            return null;
        });
        given.keySet().retainAll(uids);
        return given;
    }

    /** The uids of the mails that meet a search (RFC 3501), ascending; eight bytes for each and no more. */
    static long[] search(IMAPFolder folder, String criteria) throws MessagingException {
        LongStream.Builder found = LongStream.builder();
        folder.doCommand(protocol -> {
            Response[] responses = protocol.command("UID SEARCH " + criteria, null);
            for (Response one : responses) {
                if (one instanceof IMAPResponse listed && listed.keyEquals("SEARCH")) {
                    for (long uid = listed.readLong(); uid != -1; uid = listed.readLong()) {
                        found.add(uid);
                    }
                }
            }
            protocol.notifyResponseHandlers(responses);
            protocol.handleResult(responses[responses.length - 1]);
            return null;
        });
        return found.build().sorted().distinct().toArray();
    }

    private static void ask(IMAPProtocol protocol, String command, Map<Long, byte[]> given) throws ProtocolException {
        Response[] responses = protocol.command(command, null);
        for (Response one : responses) {
            if (one instanceof FetchResponse fetched) {
                UID uid = fetched.getItem(UID.class);
                BODY body = fetched.getItem(BODY.class);
                ByteArray bytes = body == null ? null : body.getByteArray();
                if (uid != null && bytes != null) {
                    given.put(uid.uid, bytes.getNewBytes());
                }
            }
        }
        protocol.notifyResponseHandlers(responses);
        Response last = responses[responses.length - 1];
        // A server that refuses one of them says NO to all, having given the others.
        if (last.isBAD() || last.isBYE()) {
            protocol.handleResult(last);
        }
    }

    /** One mail, piece by piece; {@link IOException} where it is larger than its server said. */
    static byte[] whole(IMAPMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        try {
            message.writeTo(new Bounded(bytes));
        } catch (IOException failed) {
            if (failed.getCause() instanceof FolderClosedException lost) {
                throw lost;
            }
            throw failed;
        }
        return bytes.toByteArray();
    }

    static byte[] head(IMAPMessage message) throws MessagingException {
        StringBuilder head = new StringBuilder();
        var lines = message.getAllHeaderLines();
        while (lines.hasMoreElements() && head.length() < LONGEST_HEAD) {
            head.append(lines.nextElement()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes;

        private Bounded(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (bytes.size() + (long) length > LARGEST) {
                throw new IOException("The mail is larger than its server said");
            }
            bytes.write(from, offset, length);
        }
    }
}
