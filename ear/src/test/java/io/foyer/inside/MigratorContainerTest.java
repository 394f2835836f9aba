package io.foyer.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.platform.Migrator;
import jakarta.ejb.EJB;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The start after the first: a schema that is there already. */
@InsideServer
class MigratorContainerTest {

    private static final String STEPS = "select count(*) from flyway_schema_history";

    @EJB
    private Migrator migrator;

    @Deployment
    public static WebArchive foyer() {
        return FoyerWithTests.archive();
    }

    @Test
    void leavesAMigratedSchemaAsItIs() throws SQLException {
        long steps = Records.number(STEPS);
        assertThat(startAgain().schemaVersion()).isEqualTo(migrator.schemaVersion());
        assertThat(Records.number(STEPS)).isEqualTo(steps).isGreaterThan(1);
    }

    @Test
    void refusesASchemaNewerThanItself() throws SQLException {
        Records.write("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (9999, '9999', 'of a later version', 'SQL',"
                + " 'V9999__later.sql', 'test', 0, 1)");
        try {
            assertThatThrownBy(MigratorContainerTest::startAgain)
                    .hasStackTraceContaining(
                            "Foyer cannot start, the database was made by a newer Foyer, which took step 9999");
        } finally {
            Records.write("delete from flyway_schema_history where installed_rank = 9999");
        }
    }

    @Test
    void refusesASchemaMadeByOtherStepsThanItsOwn() throws SQLException {
        Records.write("update flyway_schema_history set checksum = checksum + 1 where version = '1'");
        try {
            assertThatThrownBy(MigratorContainerTest::startAgain).hasStackTraceContaining("checksum");
        } finally {
            Records.write("update flyway_schema_history set checksum = checksum - 1 where version = '1'");
        }
    }

    /** Does what the server does with the migrator at its start. */
    private static Migrator startAgain() {
        return new Unmanaged<>(Migrator.class)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();
    }
}
