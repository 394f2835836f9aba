package io.foyer.card.template;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot be used, with every fault found in it. */
@ApplicationException(rollback = true)
public class FaultyPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackFault> faults;

    FaultyPack(List<PackFault> faults) {
        super(faults.stream().map(PackFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<PackFault> faults() {
        return faults;
    }
}
