package io.foyer.office;

import io.foyer.platform.OfficeEvent;
import java.util.List;

/** A feature whose rows carry numbers of their office's order: streams read from it what somebody missed. */
public interface ChangeSource {

    /** The latest state of what changed after one number and up to another, ascending, at most {@code limit}. */
    List<OfficeEvent> between(long officeId, long after, long latest, int limit);
}
