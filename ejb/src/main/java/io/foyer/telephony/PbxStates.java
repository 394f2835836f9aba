package io.foyer.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** How it stands with each configured PBX. */
@ApplicationScoped
class PbxStates {

    private final List<PbxState> states = new CopyOnWriteArrayList<>();

    void add(PbxState state) {
        states.add(state);
    }

    List<PbxState> all() {
        return states;
    }
}
