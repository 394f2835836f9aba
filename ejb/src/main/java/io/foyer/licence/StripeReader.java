package io.foyer.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the tracks of a swipe together, never those of two cards. */
final class StripeReader {

    private final LocalDate today;
    private final StringBuilder foreign = new StringBuilder();
    private boolean cut;

    StripeReader(LocalDate today) {
        this.today = today;
    }

    /** The licence of each pass that tells of a person. */
    List<Licence> read(Swipe swipe) {
        List<Licence> found = new ArrayList<>();
        for (List<Track> pass : swipe.passes()) {
            Licence licence = read(pass);
            if (licence.tellsOfAPerson()) {
                found.add(licence);
            }
        }
        foreign.append('\n').append(swipe.rest());
        return found;
    }

    /** Everything that belongs to no licence, to be looked through for payment cards. */
    String foreign() {
        return foreign.toString();
    }

    /** Whether the beginning of a licence came through and its end did not. */
    boolean isCut() {
        return cut;
    }

    private Licence read(List<Track> pass) {
        Optional<Licence> name = Optional.empty();
        Optional<Licence> number = Optional.empty();
        Licence licence = new Licence();
        for (Track track : pass) {
            Optional<Licence> part =
                    switch (track.kind()) {
                        case NAME -> NameTrack.read(track);
                        case NUMBER -> NumberTrack.read(track, today);
                        case DETAILS -> DetailsTrack.read(track);
                    };
            if (part.isEmpty()) {
                licence.note(ReadingNote.INCOMPLETE);
                setAside(track);
            }
            switch (track.kind()) {
                case NAME -> name = part;
                case NUMBER -> number = part;
                case DETAILS -> part.ifPresent(licence::addAll);
            }
        }
        name.ifPresent(licence::addAll);
        if (number.isPresent() && agree(name, number.get(), licence)) {
            licence.addAll(number.get());
            complete(licence);
        }
        return licence.isPlausible() ? licence : licence.asPartial();
    }

    private void setAside(Track track) {
        if (track.kind() == Track.Kind.NUMBER && NumberTrack.beginsLikeOne(track.body())) {
            cut |= !track.isEnded();
        } else {
            foreign.append('\n').append(track.body());
            cut |= track.kind() == Track.Kind.NAME
                    && !track.isEnded()
                    && track.body().length() > 1;
        }
    }

    /** Track 1 of one state with track 2 of another may be two people's cards: then only the name's track counts. */
    private static boolean agree(Optional<Licence> name, Licence number, Licence whole) {
        String state = name.map(one -> one.get(LicenceElement.STATE)).orElse(null);
        if (state == null || !Jurisdictions.contradict(state, number.get(LicenceElement.IIN))) {
            return true;
        }
        whole.note(ReadingNote.STATE_DIFFERS);
        return false;
    }

    private static void complete(Licence licence) {
        String state = licence.get(LicenceElement.STATE);
        if (state != null) {
            licence.put(LicenceElement.ISSUER, state)
                    .put(
                            LicenceElement.NUMBER_PRINTED,
                            Jurisdictions.printed(state, licence.get(LicenceElement.NUMBER_READ)));
        }
    }
}
