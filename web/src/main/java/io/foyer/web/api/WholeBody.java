package io.foyer.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a body of which every member is known: {@link KnownMembers} refuses others. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface WholeBody {}
