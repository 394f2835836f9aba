package io.foyer.web.customer;

import io.foyer.card.CardRow;
import io.foyer.card.CardService;
import io.foyer.intake.CommunicationRow;
import io.foyer.intake.CommunicationService;
import io.foyer.office.CurrentCaller;
import io.foyer.web.layout.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
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

    /** The latest moments, at most {@code limit}. */
    List<Moment> of(long customerId, int limit) {
        boolean atDesk = current.get().role().worksAtDesk();
        // Cards are for those who work with them.
        List<CardRow> written = atDesk ? cards.ofCustomer(customerId, limit) : List.of();
        return Stream.concat(
                        communications.ofCustomer(customerId, limit).stream().map(row -> contact(row, atDesk)),
                        written.stream().map(this::card))
                .sorted(Comparator.comparing(Moment::at).reversed())
                .limit(limit)
                .toList();
    }

    private Moment contact(CommunicationRow row, boolean atDesk) {
        Look look = Look.of(row.status());
        return new Moment(
                row.startedAt(),
                row.direction().equals("out") ? "phone-outgoing" : look.picture(),
                texts.get(row.direction().equals("out") ? "client.direction.out" : "client.channel." + row.channel()),
                Stream.of(
                                row.source(),
                                row.durationSeconds() == null ? null : length(row.durationSeconds()),
                                row.takenBy() == null ? null : row.takenBy().name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                texts.get("client.status." + row.status()),
                look.icon(),
                look.tone(),
                atDesk ? "/desk/desk.xhtml?entry=" + row.id() : null);
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
                "/card/card.xhtml?id=" + row.id());
    }

    private String length(int seconds) {
        Duration length = Duration.ofSeconds(seconds);
        return texts.get("customer.length", length.toMinutes(), length.toSecondsPart());
    }

    /** How a call's status looks. */
    private record Look(String picture, String icon, String tone) {

        static Look of(String status) {
            return switch (status) {
                case "ringing" -> new Look("phone-incoming", "bell", "accent");
                case "in-progress" -> new Look("phone-call", "phone-call", "good");
                case "missed" -> new Look("phone-missed", "phone-missed", "bad");
                case "busy" -> new Look("phone-missed", "ban", "warn");
                case "abandoned" -> new Look("phone-missed", "phone-off", "bad");
                case "failed" -> new Look("phone-off", "triangle-alert", "bad");
                default -> new Look("phone-incoming", "check", "");
            };
        }
    }
}
