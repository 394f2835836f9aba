package io.foyer.web.key;

import io.foyer.office.Scope;
import java.io.Serializable;

/** A scope and whether it is ticked. */
public final class ScopeTick implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Scope scope;
    private boolean on;

    ScopeTick(Scope scope, boolean on) {
        this.scope = scope;
        this.on = on;
    }

    public String getCode() {
        return scope.code();
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }
}
