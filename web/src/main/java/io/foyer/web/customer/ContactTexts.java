package io.foyer.web.customer;

import io.foyer.intake.CommunicationRow;
import io.foyer.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A contact in the words of its channel: nobody hangs up a chat, and nobody is on the phone in one. */
@RequestScoped
public class ContactTexts {

    private static final String CHAT = "chat";

    @Inject
    private Texts texts;

    /** What it was: a call, a mail of ours, a visit. */
    public String kind(CommunicationRow row) {
        boolean isOut = row.direction().equals("out");
        return switch (row.channel()) {
            case "call" -> texts.get(isOut ? "client.direction.out" : "client.channel.call");
            case "mail" -> texts.get(isOut ? "client.mail.out" : "client.channel.mail");
            default -> texts.get("client.channel." + row.channel());
        };
    }

    /** What became of it. */
    public String status(CommunicationRow row) {
        if (row.channel().equals(CHAT) && row.status().equals("in-progress")) {
            return texts.get("client.status.chatting");
        }
        if (row.channel().equals(CHAT) && row.status().equals("abandoned")) {
            return texts.get("client.status.left");
        }
        return texts.get("client.status." + row.status());
    }

    /** Where it came from or went to: the number of a call, the address of what was written; a dash where there is none. */
    public String address(CommunicationRow row) {
        if (row.channel().equals("call")) {
            return row.numberText() == null ? texts.get("card.calls.no-number") : row.numberText();
        }
        if (row.email() != null) {
            return row.email();
        }
        return row.numberText() == null ? "\u2013" : row.numberText();
    }
}
