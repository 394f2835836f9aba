package io.foyer.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be accepted, with every fault found and not just the first. Nothing was saved. */
@ApplicationException(rollback = true)
public class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<FieldFault> faults;

    public Invalid(List<FieldFault> faults) {
        super(faults.stream().map(f -> f.field() + ": " + f.problem()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public Invalid(String field, String problem) {
        this(List.of(new FieldFault(field, problem)));
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
