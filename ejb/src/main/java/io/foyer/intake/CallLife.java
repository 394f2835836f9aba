package io.foyer.intake;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a call's events add up to. A pure function of the set of events: the order in which they came does not matter,
 * and none of them is needed for the others to count (IN-1).
 *
 * @param answeredAt first answer, or null
 * @param endedAt the end, or null while it lasts
 * @param talked from the first answer to the end; null where nobody answered or it lasts
 */
record CallLife(
        CommunicationStatus status,
        Instant startedAt,
        Instant answeredAt,
        Instant endedAt,
        Duration talked,
        String direction,
        String customerNumber,
        String callerName,
        String ownNumber,
        String destination,
        String queue,
        String agentExtension,
        String cause) {

    private static final Comparator<CallEventMessage> BY_TIME = comparing(CallEventMessage::at)
            .thenComparing(CallEventMessage::kind)
            .thenComparing(CallEventMessage::acceptedAt)
            .thenComparing(CallEventMessage::leg);

    /** Where the sender tells no times, what happened stands for when: its arrival must not decide how a call ended. */
    private static final Comparator<CallEventMessage> BY_KIND =
            comparing(CallEventMessage::kind).thenComparing(CallEventMessage::leg);

    /** Facts are believed in this order: what rang first knows best who called whom. */
    private static final Comparator<CallEventMessage> BY_AUTHORITY =
            comparing(CallEventMessage::kind).thenComparing(BY_TIME);

    /** No national number of any country is as short. */
    private static final Pattern EXTENSION = Pattern.compile("\\d{2,5}");

    static CallLife of(Collection<CallEventMessage> events) {
        List<CallEventMessage> byTime = events.stream().sorted(BY_TIME).toList();
        List<CallEventMessage> byAuthority =
                events.stream().sorted(BY_AUTHORITY).toList();
        Optional<CallEventMessage> answer = first(byTime, event -> event.kind() == CallEventKind.ANSWERED);
        boolean timed = events.stream().allMatch(event -> event.happenedAt() != null);
        List<CallEventMessage> inOrder =
                timed ? byTime : events.stream().sorted(BY_KIND).toList();
        Optional<CallEventMessage> end = last(inOrder, event -> event.kind().endsTheCall());
        Instant answered = answer.map(CallEventMessage::at).orElse(null);
        Instant ended = end.map(CallEventMessage::at).orElse(null);
        return new CallLife(
                status(inOrder, answer, end),
                byTime.get(0).at(),
                answered,
                ended,
                answered == null || ended == null ? null : notNegative(Duration.between(answered, ended)),
                fact(byAuthority, CallEventMessage::direction),
                fact(byAuthority, CallEventMessage::customerNumber),
                fact(byAuthority, CallEventMessage::callerName),
                fact(byAuthority, CallEventMessage::ownNumber),
                fact(byAuthority, CallEventMessage::destination),
                fact(byAuthority, CallEventMessage::queue),
                lastAgent(byTime),
                end.map(CallEventMessage::cause).orElse(null));
    }

    /** The extension that called out, where the telephone system gave only that for the company's number. */
    Optional<String> callingExtension() {
        return Optional.ofNullable(ownNumber)
                .map(String::strip)
                .filter(number ->
                        "out".equals(direction) && EXTENSION.matcher(number).matches());
    }

    private static CommunicationStatus status(
            List<CallEventMessage> inOrder, Optional<CallEventMessage> answer, Optional<CallEventMessage> end) {
        if (end.isPresent()) {
            return answer.isPresent() ? CommunicationStatus.COMPLETED : unanswered(inOrder, end.get());
        }
        if (answer.isPresent()) {
            return CommunicationStatus.IN_PROGRESS;
        }
        return switch (inOrder.get(inOrder.size() - 1).kind()) {
            case BUSY -> CommunicationStatus.BUSY;
            case NOT_ANSWERED -> CommunicationStatus.MISSED;
            default -> CommunicationStatus.RINGING;
        };
    }

    private static CommunicationStatus unanswered(List<CallEventMessage> inOrder, CallEventMessage end) {
        if (end.kind() == CallEventKind.ENDED_BUSY) {
            return CommunicationStatus.BUSY;
        }
        if (end.kind() == CallEventKind.ABANDONED) {
            return CommunicationStatus.ABANDONED;
        }
        return switch (HangupCause.of(end.cause())) {
            case BUSY -> CommunicationStatus.BUSY;
            case NO_ANSWER -> CommunicationStatus.MISSED;
            case CONGESTION, NOT_FOUND -> CommunicationStatus.FAILED;
            case FORWARDED -> CommunicationStatus.COMPLETED;
            case CANCEL -> CommunicationStatus.ABANDONED;
            case NORMAL_CLEARING, UNKNOWN ->
                last(inOrder, CallLife::isDisposition)
                        .map(event -> event.kind() == CallEventKind.NOT_ANSWERED
                                ? CommunicationStatus.MISSED
                                : CommunicationStatus.BUSY)
                        .orElse(CommunicationStatus.ABANDONED);
        };
    }

    private static boolean isDisposition(CallEventMessage event) {
        return switch (event.kind()) {
            case BUSY, NOT_ANSWERED, ENDED_BUSY -> true;
            case RINGING, ANSWERED, ABANDONED, ENDED -> false;
        };
    }

    /** Who answered last has the call; before that, who was rung last. */
    private static String lastAgent(List<CallEventMessage> byTime) {
        return last(byTime, event -> event.kind() == CallEventKind.ANSWERED && given(event.agentExtension()))
                .or(() -> last(byTime, event -> given(event.agentExtension())))
                .map(CallEventMessage::agentExtension)
                .orElse(null);
    }

    private static String fact(List<CallEventMessage> byAuthority, Function<CallEventMessage, String> fact) {
        return byAuthority.stream()
                .map(fact)
                .filter(CallLife::given)
                .findFirst()
                .orElse(null);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<CallEventMessage> first(List<CallEventMessage> events, Predicate<CallEventMessage> which) {
        return events.stream().filter(which).findFirst();
    }

    private static Optional<CallEventMessage> last(List<CallEventMessage> events, Predicate<CallEventMessage> which) {
        return events.stream().filter(which).reduce((earlier, later) -> later);
    }

    private static Duration notNegative(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }
}
