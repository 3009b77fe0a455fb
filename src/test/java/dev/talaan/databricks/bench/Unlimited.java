package dev.talaan.databricks.bench;

import io.quarkus.test.junit.QuarkusTestProfile;

/// An application of its own; the tests' settings have ceilings that nobody reaches.
public final class Unlimited implements QuarkusTestProfile {}
