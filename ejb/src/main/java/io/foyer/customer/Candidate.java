package io.foyer.customer;

public record Candidate(long customerId, String name, String reason) {}
