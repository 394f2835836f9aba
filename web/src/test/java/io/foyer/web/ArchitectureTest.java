package io.foyer.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the house, as far as a program can check them, for what browsers and programs meet. */
@AnalyzeClasses(packages = "io.foyer.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");

    /** Folders of the web application that are no feature's. */
    private static final Set<String> SHARED = Set.of("WEB-INF", "resources", "META-INF");

    @ArchTest
    static void hasNoEntityManagerAndNoQueries(JavaClasses all) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(EntityManager.class, EntityManagerFactory.class, PersistenceContext.class, Query.class)
                .check(all);
    }

    @ArchTest
    static void speaksNoJmsAndNoSql(JavaClasses all) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.jms..", "javax.sql..")
                .check(all);
    }

    @ArchTest
    static void keepsRestInOnePlaceAndNamedSo(JavaClasses all) {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .resideInAPackage("io.foyer.web.api..")
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .check(all);
    }

    @ArchTest
    static void namesItsViewsSo(JavaClasses all) {
        classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .beAnnotatedWith(Named.class)
                .check(all);
    }

    /** 5. Each folder of pages has a package of the same name, and each package with views has its pages. */
    @ArchTest
    static void callsAFeatureTheSameInPagesAndPackages(JavaClasses all) throws IOException {
        Set<String> packages = all.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        List<String> folders = folders(PAGES);
        assertThat(folders).isNotEmpty();
        assertThat(packages).containsAll(folders);
        for (JavaClass view : all) {
            String own = view.getPackageName().substring(view.getPackageName().lastIndexOf('.') + 1);
            if (view.getSimpleName().endsWith("View")) {
                assertThat(Stream.of(
                                PAGES.resolve(own),
                                PAGES.resolve("WEB-INF").resolve(own),
                                PAGES.resolve(own + ".xhtml")))
                        .as("pages of " + view.getName())
                        .anyMatch(Files::exists);
            }
        }
    }

    private static List<String> folders(java.nio.file.Path parent) throws IOException {
        try (Stream<java.nio.file.Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !SHARED.contains(name))
                    .toList();
        }
    }
}
