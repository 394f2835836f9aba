package io.foyer.web.key;

import io.foyer.office.ApiKeyChange;
import io.foyer.office.ApiKeyRow;
import io.foyer.office.Scope;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A key that is being made or changed, as its form holds it. */
public final class KeyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ApiKeyRow kept;
    private final ArrayList<ScopeTick> ticks;
    private String name;
    private Long officeId;
    private boolean everything;

    private KeyForm(ApiKeyRow kept, List<String> scopes) {
        this.kept = kept;
        this.ticks = new ArrayList<>(Arrays.stream(Scope.values())
                .map(scope -> new ScopeTick(scope, scopes.contains(scope.code())))
                .toList());
    }

    static KeyForm empty() {
        return new KeyForm(null, List.of());
    }

    static KeyForm of(ApiKeyRow row) {
        KeyForm form = new KeyForm(row, row.scopes() == null ? List.of() : row.scopes());
        form.name = row.name();
        form.officeId = row.officeId();
        form.everything = row.scopes() == null;
        return form;
    }

    ApiKeyChange change() {
        List<String> scopes =
                ticks.stream().filter(ScopeTick::isOn).map(ScopeTick::getCode).toList();
        return new ApiKeyChange(name, officeId, everything ? null : scopes);
    }

    /** The key that is changed, or null where one is made. */
    public ApiKeyRow getKept() {
        return kept;
    }

    public List<ScopeTick> getTicks() {
        return ticks;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The one office it is to see; null for all. */
    public Long getOfficeId() {
        return officeId;
    }

    public void setOfficeId(Long officeId) {
        this.officeId = officeId;
    }

    /** Whether it may do all that programs may, also what will be added. */
    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }
}
