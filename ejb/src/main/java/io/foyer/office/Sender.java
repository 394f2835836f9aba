package io.foyer.office;

/** A registered sender of events: a PBX, a webhook's token, a program's key. */
public record Sender(long connectionId, long companyId, String name) {}
