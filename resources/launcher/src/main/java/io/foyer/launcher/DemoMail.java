package io.foyer.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The mail server of the demo, on this machine only: the office's mailbox, and one for every customer that is written to. */
final class DemoMail {

    static final String OFFICE = "lakeview@northside.example";
    static final String CUSTOMER = "customer@home.example";
    private static final String HERE = "127.0.0.1";

    private final GreenMail server;
    private final String password;

    private DemoMail(GreenMail server, String password) {
        this.server = server;
        this.password = password;
    }

    static DemoMail start() {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        byte[] secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        server.setUser(OFFICE, OFFICE, password);
        server.setUser(CUSTOMER, CUSTOMER, password);
        // Answers come back to an address with a token behind its plus; everybody else is a customer of the demo.
        server.getUserManager().setMessageDeliveryHandler((message, mailAddress) -> {
            String local = mailAddress.getEmail().replaceFirst("\\+[^@]*@", "@");
            boolean office = local.equalsIgnoreCase(OFFICE) || local.endsWith("@ads.northside.example");
            return server.getUserManager().getUserByEmail(office ? OFFICE : CUSTOMER);
        });
        return new DemoMail(server, password);
    }

    private int smtp() {
        return server.getSmtp().getPort();
    }

    private int imap() {
        return server.getImap().getPort();
    }

    void describeIn(RunFile file) {
        file.with("mail.smtp.port", smtp()).with("mail.imap.port", imap()).with("mail.password", password);
    }

    /** The application's settings with those that lead to this server. */
    Map<String, String> addTo(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("FOYER_DEMO_MAIL_SMTP", Integer.toString(smtp()));
        all.put("FOYER_DEMO_MAIL_IMAP", Integer.toString(imap()));
        all.put("FOYER_DEMO_MAIL_PASSWORD", password);
        return all;
    }
}
