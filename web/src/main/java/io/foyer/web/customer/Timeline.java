package io.foyer.web.customer;

import io.foyer.card.CardRow;
import io.foyer.card.CardService;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.office.CurrentCaller;
import io.foyer.shared.PageKey;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that happened with a customer, through whichever channel, the latest first. */
@RequestScoped
class Timeline {

    @EJB
    private CommunicationService communications;

    @EJB
    private CardService cards;

    @EJB
    private CurrentCaller current;

    @Inject
    private Texts texts;

    @Inject
    private ContactTexts words;

    /**
     * A part of the timeline, latest first.
     *
     * @param lastContact the last contact shown so far, or null
     * @param lastCard the last card shown so far, or null
     * @param more whether there is something older
     */
    record Stretch(List<Moment> moments, PageKey lastContact, PageKey lastCard, boolean more) implements Serializable {

        static final Stretch NOTHING = new Stretch(List.of(), null, null, true);
    }

    /** What happened next before an earlier stretch, at most {@code limit} moments. */
    Stretch before(Stretch later, long customerId, int limit) {
        boolean atDesk = current.get().role().worksAtDesk();
        List<CommunicationRow> contacts = communications.ofCustomer(customerId, later.lastContact(), limit + 1);
        // Cards are for those who work with them.
        List<CardRow> written = atDesk ? cards.ofCustomer(customerId, later.lastCard(), limit + 1) : List.of();
        List<Moment> moments = new ArrayList<>();
        int contact = 0;
        int card = 0;
        while (moments.size() < limit && contact + card < contacts.size() + written.size()) {
            boolean isContact = card == written.size() || isFirst(contacts, contact, written.get(card));
            moments.add(isContact ? contact(contacts.get(contact++), atDesk) : card(written.get(card++)));
        }
        return new Stretch(
                List.copyOf(moments),
                contact == 0 ? later.lastContact() : key(contacts.get(contact - 1)),
                card == 0 ? later.lastCard() : key(written.get(card - 1)),
                contact + card < contacts.size() + written.size());
    }

    private static boolean isFirst(List<CommunicationRow> contacts, int at, CardRow card) {
        return at < contacts.size() && !contacts.get(at).startedAt().isBefore(card.updatedAt());
    }

    private static PageKey key(CommunicationRow row) {
        return new PageKey(row.startedAt(), row.id());
    }

    private static PageKey key(CardRow row) {
        return new PageKey(row.updatedAt(), row.id());
    }

    private Moment contact(CommunicationRow row, boolean atDesk) {
        Look look = row.channel().equals("chat") ? Look.ofChat(row.status()) : Look.of(row.status());
        return new Moment(
                row.startedAt(),
                picture(row, look),
                title(row),
                Stream.of(
                                row.source(),
                                row.durationSeconds() == null ? null : length(row.durationSeconds()),
                                row.takenBy() == null ? null : row.takenBy().name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                words.status(row),
                look.icon(),
                look.tone(),
                atDesk ? "/desk/desk.xhtml?entry=" + row.id() : null,
                atDesk ? Written.of(row) : null);
    }

    private static String picture(CommunicationRow row, Look look) {
        boolean out = row.direction().equals("out");
        return switch (row.channel()) {
            case "mail" -> out ? "send" : "mail";
            case "form" -> "file-text";
            case "chat" -> "message-square";
            case "transfer" -> "share-2";
            case "walk-in" -> "footprints";
            default -> out ? "phone-outgoing" : look.picture();
        };
    }

    private String title(CommunicationRow row) {
        boolean hasSubject = row.subject() != null && !row.subject().isBlank();
        return hasSubject ? words.kind(row) + ": " + row.subject() : words.kind(row);
    }

    private Moment card(CardRow row) {
        return new Moment(
                row.updatedAt(),
                "id-card",
                row.templateName(),
                texts.get("customer.card.by", row.updatedBy()),
                row.statusLabel(),
                row.closed() ? "circle-check" : "circle-dot",
                row.statusTone(),
                "/card/card.xhtml?id=" + row.id(),
                null);
    }

    private String length(int seconds) {
        Duration length = Duration.ofSeconds(seconds);
        return texts.get("customer.length", length.toMinutes(), length.toSecondsPart());
    }

    /** How a status looks. */
    private record Look(String picture, String icon, String tone) {

        static Look ofChat(String status) {
            return switch (status) {
                case "in-progress" -> new Look("message-square", "message-square", "good");
                case "abandoned" -> new Look("message-square", "message-square", "bad");
                default -> of(status);
            };
        }

        static Look of(String status) {
            return switch (status) {
                case "ringing" -> new Look("phone-incoming", "bell", "accent");
                case "in-progress" -> new Look("phone-call", "phone-call", "good");
                case "missed" -> new Look("phone-missed", "phone-missed", "bad");
                case "busy" -> new Look("phone-missed", "ban", "warn");
                case "abandoned" -> new Look("phone-missed", "phone-off", "bad");
                case "failed", "bounced" -> new Look("phone-off", "triangle-alert", "bad");
                case "new" -> new Look("mail", "circle-dot", "accent");
                case "queued" -> new Look("mail", "clock", "");
                case "declined" -> new Look("mail", "undo-2", "warn");
                case "answered" -> new Look("mail", "corner-down-left", "good");
                case "sent" -> new Look("mail", "check", "good");
                default -> new Look("phone-incoming", "check", "");
            };
        }
    }
}
