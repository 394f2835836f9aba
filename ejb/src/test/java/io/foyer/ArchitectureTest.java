package io.foyer;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.foyer.platform.OfficeEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.jms.Topic;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules of the house, as far as a program can check them. */
@AnalyzeClasses(packages = "io.foyer", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** A feature uses only those before it. */
    private static final List<String> FEATURES = List.of(
            "shared",
            "platform",
            "office",
            "customer",
            "card",
            "calendar",
            "reminder",
            "licence",
            "intake",
            "mail",
            "form",
            "chat",
            "transfer",
            "appointment",
            "paging",
            "telephony",
            "demo");

    /** Names of layers, by which a feature is never split. */
    private static final String LAYERS = "(dto|entity|entities|service|services|repository|repositories|dao|model|util"
            + "|impl|controller|mapper|facade|assembler)";

    private static final String[] PAGES = {
        "jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "jakarta.websocket.."
    };

    /** 1. A feature is a package, split by sub-feature, never by layer; and every package belongs to one. */
    @ArchTest
    static void hasOnePackagePerFeatureAndNoLayers(JavaClasses all) {
        Set<String> packages =
                all.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).allSatisfy(name -> {
            assertThat(name).as("every class belongs to a feature").matches("io\\.foyer\\..+");
            assertThat(FEATURES)
                    .as("the ordered list of features names " + name)
                    .contains(name.split("\\.")[2]);
            assertThat(name).doesNotMatch(".*\\." + LAYERS + "(\\..*)?");
        });
    }

    /** 2. One ordered list: calls go up, news comes back as events. */
    @ArchTest
    static void usesOnlyFeaturesBeforeIt(JavaClasses all) {
        for (int i = 0; i < FEATURES.size() - 1; i++) {
            String[] later = FEATURES.subList(i + 1, FEATURES.size()).stream()
                    .map(ArchitectureTest::packageOf)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(FEATURES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(all);
        }
    }

    /** 3. One door per feature: what others must not use they cannot see. */
    @ArchTest
    static void keepsRepositoriesAndPoliciesPackagePrivate(JavaClasses all) {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .or()
                .haveSimpleNameEndingWith("Policy")
                .should()
                .bePackagePrivate()
                .check(all);
    }

    @ArchTest
    static void keepsEntitiesPublic(JavaClasses all) {
        classes().that().areAnnotatedWith(Entity.class).should().bePublic().check(all);
    }

    @ArchTest
    static void callsServicesByTheirName(JavaClasses all) {
        classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .bePublic()
                .andShould()
                .beAnnotatedWith(Stateless.class)
                .check(all);
    }

    /** 4. The services know no pages. */
    @ArchTest
    static void knowsNoPages(JavaClasses all) {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(PAGES).check(all);
    }

    /** 6. Lists read rows; there are no assemblers. */
    @ArchTest
    static void makesRowsRecords(JavaClasses all) {
        classes().that().haveSimpleNameEndingWith("Row").should().beRecords().check(all);
    }

    @ArchTest
    static void namesThingsByWhatTheyAre(JavaClasses all) {
        classes()
                .should(be(DescribedPredicate.<JavaClass>describe("named by what they are", one -> !one.getSimpleName()
                        .matches(".*(Impl|Manager|Helper|Utils?|Handler|Data|Info|Assembler|Dto|Facade)"
                                + "|Default[A-Z].*|I[A-Z][a-z].*"))))
                .check(all);
    }

    /** 7. An event leaves the server only after the commit, and by one way only. */
    @ArchTest
    static void publishesOnlyAfterTheCommit(JavaClasses all) {
        methods().that(observe(OfficeEvent.class)).should(waitForTheCommit()).check(all);
    }

    /** What nodes tell each other of themselves is of no transaction, and has a way of its own. */
    @ArchTest
    static void hasOneWayOut(JavaClasses all) {
        classes()
                .that(DescribedPredicate.describe("send to a topic", one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().isEquivalentTo(Topic.class))))
                .should()
                .haveNameMatching("io\\.foyer\\.platform\\.(OfficeEvents|NodeNotices)")
                .check(all);
    }

    /** A second connection in one transaction waits for a free place while it holds one. */
    @ArchTest
    static void asksForConnectionsByTheirTransaction(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.foyer.platform..", "io.foyer.demo..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(javax.sql.DataSource.class)
                .check(all);
    }

    /** A pattern that matches nothing could never fail. */
    @ArchTest
    static void namesOnlyPackagesThatExist(JavaClasses all) {
        for (String feature : FEATURES) {
            assertThat(all.stream().filter(one -> one.getPackageName().matches("io\\.foyer\\." + feature + "(\\..*)?")))
                    .as("classes of the feature " + feature)
                    .isNotEmpty();
        }
        for (String pattern : PAGES) {
            String root = pattern.substring(0, pattern.length() - 2);
            assertThat(Thread.currentThread().getContextClassLoader().getResource(root.replace('.', '/')))
                    .as("a package like " + pattern)
                    .isNotNull();
        }
    }

    private static String packageOf(String feature) {
        return "io.foyer." + feature + "..";
    }

    private static DescribedPredicate<JavaMethod> observe(Class<?> event) {
        return DescribedPredicate.describe("observe " + event.getSimpleName(), method -> method.getParameters().stream()
                .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)
                        && parameter.getRawType().isEquivalentTo(event)));
    }

    private static ArchCondition<JavaMethod> waitForTheCommit() {
        return new ArchCondition<>("wait for the commit") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean after = method.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith(Observes.class))
                        .map(parameter -> parameter.getAnnotationOfType(Observes.class))
                        .allMatch(observes -> observes.during() == TransactionPhase.AFTER_SUCCESS);
                events.add(new SimpleConditionEvent(method, after, method.getFullName() + " does not wait"));
            }
        };
    }
}
