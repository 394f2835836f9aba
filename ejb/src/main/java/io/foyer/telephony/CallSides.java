package io.foyer.telephony;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Who is who in a call: which channels lead to the customer and which to the company's people. */
final class CallSides {

    /** Where a channel leads. */
    enum Side {
        CUSTOMER,
        AGENT
    }

    /** How a call began. */
    enum Origin {
        /** A caller came in by a trunk. */
        TRUNK,
        /** One of the company's phones dials, or is rung so that it can. */
        AGENT_PHONE,
        /** The PBX was told to call the customer first and an agent then. */
        CUSTOMER_FIRST
    }

    private static final Pattern WORDS = Pattern.compile("[^a-z]+");
    private static final Set<String> WORDS_OF_PHONES = Set.of(
            "agent",
            "agents",
            "handsets",
            "internal",
            "office",
            "outbound",
            "outgoing",
            "outrt",
            "phone",
            "phones",
            "staff",
            "user",
            "users");
    private static final Set<String> WORDS_OF_TRUNKS = Set.of(
            "carrier", "did", "dids", "external", "inbound", "incoming", "isdn", "provider", "pstn", "trunk", "trunks");

    private final Predicate<String> ours;
    private final Map<String, Side> byStem = new HashMap<>();
    private final Set<String> dialled = new HashSet<>();
    private PbxChannel first;
    private boolean customerFirst;
    private Origin origin;

    /** Reads a call by the channel it began with; {@code ours} tells the company's own numbers. */
    CallSides(PbxChannel first, Predicate<String> ours) {
        this.first = first;
        this.ours = ours;
    }

    PbxChannel first() {
        return first;
    }

    boolean isFirst(PbxChannel channel) {
        return channel.id().equals(first.id());
    }

    /** Whether this channel is the one the call began with, or its other half. */
    boolean isOfFirst(PbxChannel channel) {
        return channel.stem().equals(first.stem());
    }

    /** Corrects with which channel the call began. */
    void beganWith(PbxChannel channel) {
        first = channel;
        origin = null;
    }

    /** The caller's number became known after the channel. */
    void identified(PbxChannel channel) {
        origin = null;
        first = new PbxChannel(
                first.id(),
                first.callId(),
                first.name(),
                first.context(),
                first.exten(),
                channel.number(),
                channel.displayName());
    }

    void customerWasCalledFirst() {
        customerFirst = true;
    }

    Origin origin() {
        if (customerFirst) {
            return Origin.CUSTOMER_FIRST;
        }
        if (origin == null) {
            origin = judge();
        }
        return origin;
    }

    private Origin judge() {
        Set<String> words = wordsOf(first.context());
        boolean wordOfPhones = words.stream().anyMatch(WORDS_OF_PHONES::contains);
        boolean wordOfTrunks = words.stream().anyMatch(WORDS_OF_TRUNKS::contains);
        if (ours.test(first.exten()) || (wordOfTrunks && !wordOfPhones)) {
            return Origin.TRUNK;
        }
        boolean dialsOut = Dialling.isOutside(first.exten());
        boolean houseNumber = Dialling.isExtension(first.number()) || ours.test(first.number());
        boolean phone = wordOfPhones || first.isExtension() || (dialsOut && houseNumber);
        // a channel that leads back into the dialplan is no trunk unless something says so
        boolean unknownLocal = first.isLocal() && !dialsOut;
        return phone || unknownLocal ? Origin.AGENT_PHONE : Origin.TRUNK;
    }

    private static Set<String> wordsOf(String context) {
        return context == null ? Set.of() : new HashSet<>(Arrays.asList(WORDS.split(context.toLowerCase(Locale.ROOT))));
    }

    /** Notes where a dialled channel leads. */
    void dialled(PbxChannel to, Side side) {
        byStem.put(to.stem(), side);
        dialled.add(to.stem());
    }

    /** Whether this is the far half of a local channel that was dialled: what it dials serves the same leg. */
    boolean continuesLeg(PbxChannel channel) {
        return channel.isDialplanHalf() && dialled.contains(channel.stem());
    }

    /** Whether nobody dialled this channel within the call. */
    boolean isNew(PbxChannel channel) {
        return !dialled.contains(channel.stem());
    }

    Side of(PbxChannel channel) {
        Side known = byStem.get(channel.stem());
        if (known != null) {
            return known;
        }
        if (isOfFirst(channel)) {
            return origin() == Origin.AGENT_PHONE ? Side.AGENT : Side.CUSTOMER;
        }
        return channel.isExtension() ? Side.AGENT : Side.CUSTOMER;
    }

    /** How the agent is called who began the call, or null. */
    String callingAgent() {
        if (origin() != Origin.AGENT_PHONE) {
            return null;
        }
        if (first.isExtension() || !Dialling.isExtension(first.number())) {
            return Dialling.isOutside(first.endpoint()) ? null : first.endpoint();
        }
        return first.number();
    }
}
