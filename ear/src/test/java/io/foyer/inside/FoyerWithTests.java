package io.foyer.inside;

import io.foyer.mail.MailDoor;
import io.foyer.system.Product;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The delivered war, and these tests with what they need beside it. */
final class FoyerWithTests {

    private FoyerWithTests() {}

    static WebArchive archive() {
        WebArchive war = ShrinkWrap.createFromZipFile(
                WebArchive.class, Product.distribution().resolve("foyer.war").toFile());
        List.of(
                        AnotherCaller.class,
                        Arrivals.class,
                        AtOnce.class,
                        Companies.class,
                        InsideServer.class,
                        OneTransaction.class,
                        Pool.class,
                        Records.class,
                        Calls.class,
                        ConnectionContainerTest.class,
                        FewQueriesContainerTest.class,
                        RolesContainerTest.class,
                        SimultaneousChangesContainerTest.class,
                        TemplatesContainerTest.class,
                        TenancyContainerTest.class,
                        TransactionContainerTest.class,
                        IntakeContainerTest.class,
                        MailContainerTest.class,
                        MailDoor.class,
                        MigratorContainerTest.class)
                .forEach(war::addClass);
        return war.addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
