package dev.talaan.databricks.serving;

public record CreateEndpoint(String name, NewConfig config) {}
