package io.foyer.licence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reader of magnetic stripes typed, cut into tracks: in any order, on one line or several, with whatever stands before,
 * between and behind. A second track of a kind begins the next swipe, so that two cards are never mixed.
 */
final class Swipe {

    private static final String SENTINELS = "%;#+";
    private static final Pattern NUMBER_BEGINS = Pattern.compile(";(?:\\d{6}|E\\?).*", Pattern.DOTALL);
    private static final Pattern DETAILS_BEGIN = Pattern.compile("[#+][!-/:-@][ !-/:-@][0-9A-Za-z].*", Pattern.DOTALL);

    private final List<Track> tracks = new ArrayList<>();
    private final StringBuilder rest = new StringBuilder();

    static Swipe of(String typed) {
        Swipe swipe = new Swipe();
        int at = 0;
        while (at < typed.length()) {
            if (SENTINELS.indexOf(typed.charAt(at)) < 0) {
                swipe.rest.append(typed.charAt(at));
                at++;
                continue;
            }
            int end = end(typed, at);
            boolean ended = end < typed.length() && typed.charAt(end) == '?';
            swipe.tracks.add(new Track(typed.charAt(at), typed.substring(at + 1, end), ended));
            at = ended ? end + 1 : end;
        }
        return swipe;
    }

    private static int end(String typed, int start) {
        int at = start + 1;
        while (at < typed.length() && !endsTrack(typed, start, at)) {
            at++;
        }
        return at;
    }

    private static boolean endsTrack(String typed, int start, int at) {
        char next = typed.charAt(at);
        boolean inNumber = typed.charAt(start) == ';';
        return switch (next) {
            case '?', '\r', '\n', '%' -> true;
            case ';' -> inNumber || NUMBER_BEGINS.matcher(typed.substring(at)).matches();
            case '#', '+' ->
                inNumber || DETAILS_BEGIN.matcher(typed.substring(at)).matches();
            default -> false;
        };
    }

    /** The tracks of each pass through the reader. */
    List<List<Track>> passes() {
        List<List<Track>> passes = new ArrayList<>();
        Set<Track.Kind> seen = EnumSet.noneOf(Track.Kind.class);
        for (Track track : tracks) {
            if (passes.isEmpty() || !seen.add(track.kind())) {
                passes.add(new ArrayList<>());
                seen = EnumSet.of(track.kind());
            }
            passes.get(passes.size() - 1).add(track);
        }
        return passes;
    }

    List<Track> tracks() {
        return List.copyOf(tracks);
    }

    /** What stands outside of all tracks. */
    String rest() {
        return rest.toString();
    }
}
