package io.foyer.inside;

import io.foyer.platform.FoyerDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The product's own connections to its database. */
@ApplicationScoped
public class Pool {

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource connections;

    DataSource connections() {
        return connections;
    }
}
