package io.foyer.inside;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;

/** A class whose tests run inside the server; its tag keeps it out of the run of the system tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ArquillianTest
@Tag("inside")
@interface InsideServer {}
