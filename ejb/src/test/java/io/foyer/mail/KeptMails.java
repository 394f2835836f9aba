package io.foyer.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what arrives in memory, as the database does: one mail a place. */
final class KeptMails extends MailArrivals {

    private final Map<RawMails.Place, RawMails.Arrived> kept = new LinkedHashMap<>();
    private final List<RawMails.Place> twice = new ArrayList<>();

    @Override
    synchronized void take(Mailbox mailbox, List<RawMails.Arrived> arrived) {
        for (RawMails.Arrived one : arrived) {
            if (kept.putIfAbsent(one.place(), one) != null) {
                twice.add(one.place());
            }
        }
    }

    @Override
    void catchUp(Mailbox mailbox) {}

    @Override
    synchronized Set<Long> kept(Mailbox mailbox, long uidValidity, Collection<Long> uids) {
        return uids(uidValidity).filter(uids::contains).collect(Collectors.toSet());
    }

    @Override
    synchronized long lastUid(Mailbox mailbox, long uidValidity) {
        return uids(uidValidity).max(Comparator.naturalOrder()).orElse(0L);
    }

    private Stream<Long> uids(long uidValidity) {
        return kept.keySet().stream()
                .filter(place -> place.uidValidity() == uidValidity)
                .map(RawMails.Place::uid);
    }

    @Override
    synchronized Optional<Instant> lastBefore(Mailbox mailbox, long uidValidity) {
        return kept.keySet().stream().anyMatch(place -> place.uidValidity() != uidValidity)
                ? Optional.of(Instant.now())
                : Optional.empty();
    }

    /** The subjects of all that was kept, in the order in which it came. */
    synchronized List<String> subjects() {
        return kept.values().stream()
                .map(one -> new String(one.bytes(), StandardCharsets.ISO_8859_1))
                .map(text -> text.replaceAll("(?s).*?Subject: ([^\r\n]*).*|.*", "$1"))
                .toList();
    }

    synchronized List<RawMails.Arrived> all() {
        return List.copyOf(kept.values());
    }

    /** What was taken though it was kept already. */
    synchronized List<RawMails.Place> twice() {
        return List.copyOf(twice);
    }
}
