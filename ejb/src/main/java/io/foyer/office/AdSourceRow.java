package io.foyer.office;

/** One advertisement in one medium, as lists show it. */
public record AdSourceRow(
        long id, long companyId, long officeId, String name, String medium, String icon, String cardTemplate) {}
