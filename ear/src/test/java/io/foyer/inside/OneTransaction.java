package io.foyer.inside;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;

/** Puts several calls of services into one transaction, as a service does that calls others. */
@Stateless
@PermitAll
public class OneTransaction {

    @Resource
    private EJBContext context;

    public void of(AnotherCaller.Piece work) throws Exception {
        work.run();
    }

    public void takenBack(AnotherCaller.Piece work) throws Exception {
        work.run();
        context.setRollbackOnly();
    }
}
