package io.foyer.office;

import io.foyer.shared.Forbidden;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Says who is asking. Works in web and service code alike; every service method begins here. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentCaller {

    @Resource
    private SessionContext context;

    @Inject
    private Directory directory;

    /** The caller; {@link Forbidden} where nobody is signed in or his access has ended. */
    public Caller get() {
        return find().orElseThrow(() -> new Forbidden("Nobody is signed in"));
    }

    public Optional<Caller> find() {
        return directory.caller(context.getCallerPrincipal().getName());
    }
}
